// All that people write by hand: a status check, pages by number, and nothing for limits, names or retries.
const packages = "https://api.github.com/orgs/acme/packages";
const headers = { authorization: "Bearer secret", accept: "application/vnd.github+json" };

async function call(method: string, url: string): Promise<unknown> {
  const response = await fetch(url, { method, headers });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

const names: string[] = [];
try {
  for (let page = 1; ; page += 1) {
    const found = (await call("GET", `${packages}/container/app/versions?per_page=100&page=${page}`)) as {
      name: string;
    }[];
    names.push(...found.map(({ name }) => name));
    if (found.length < 100) break;
  }
  await call("DELETE", `${packages}/container/app/versions/42`);
  await call("POST", `${packages}/container/app/versions/42/restore`);
  console.log(names, await call("GET", "https://api.github.com/rate_limit"));
} catch (error) {
  console.error(error);
}

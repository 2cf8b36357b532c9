const versions = "https://api.github.com/orgs/acme/packages/container/app/versions";
const headers = { authorization: "Bearer secret" };

const listed = await fetch(`${versions}?per_page=100`, { headers });
const found = (listed.ok ? await listed.json() : []) as { id: number; name: string }[];
const deleted = await fetch(`${versions}/${found[0]?.id}`, { method: "DELETE", headers });

export const names: string[] = found.map(({ name }) => name);
export const ok: boolean = deleted.ok;

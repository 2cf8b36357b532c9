/** GitHub.com's API, which Enterprise Cloud has as well. */
export const githubApi = "https://api.github.com";

/**
 * The address of the API, without a slash at its end. An Enterprise Server has it under `/api/v3`, a data residency host
 * under `api.`; both are added when they lack.
 *
 * @throws TypeError for what cannot be an address of GitHub, and for plain http to another machine.
 */
export function apiBaseUrl(server: boolean, baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    if (server) throw new TypeError("baseUrl is missing: each Enterprise Server has its own. Expected https://HOST.");
    return githubApi;
  }
  if (!URL.canParse(baseUrl)) throw new TypeError('baseUrl is not an address: expected something like "https://HOST".');
  const url = new URL(baseUrl);
  // What follows is never shown: it may hold a password.
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError("baseUrl has a user, a query or a fragment: expected a host and at most a path.");
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new TypeError(`baseUrl is ${url.protocol}//${url.host}: the token would travel in the clear. Use https.`);
  }
  const path = url.pathname.replace(/\/+$/, "");
  if (server && path === "") return `${url.origin}/api/v3`;
  // https://docs.github.com/enterprise-cloud@latest/admin/data-residency/feature-overview-for-github-enterprise-cloud-with-data-residency
  if (path === "" && /^[^.]+\.ghe\.com$/.test(url.hostname)) return `${url.protocol}//api.${url.host}`;
  return path === "" && url.hostname === "github.com" ? githubApi : url.origin + path;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** What a header holds, or nothing where there is none: as `Headers.get` gives it, or a record. */
export type HeaderText = string | null | undefined;

/**
 * Reads `X-OAuth-Scopes` and `X-Accepted-OAuth-Scopes`: the list is empty for a token without scopes, and undefined where there
 * is no such header, as for tokens of apps and fine-grained ones.
 *
 * @example
 * parseScopes("read:packages, repo"); // ["read:packages", "repo"]
 */
export function parseScopes(header: HeaderText): string[] | undefined {
  if (typeof header !== "string") return undefined;
  if (header.trim() === "") return [];
  const scopes = header.split(",").map((scope) => scope.trim());
  return scopes.every((scope) => /^[\w:.-]+$/.test(scope)) ? scopes : undefined;
}

/** Permissions that are all needed: `{ contents: "read", packages: "write" }`. */
export type PermissionSet = Readonly<Record<string, string>>;

/**
 * Reads `X-Accepted-GitHub-Permissions`: any of the sets will do, and of a set all are needed.
 *
 * @example
 * parseAcceptedPermissions("contents=read,packages=write; administration=write");
 */
export function parseAcceptedPermissions(header: HeaderText): PermissionSet[] | undefined {
  if (typeof header !== "string") return undefined;
  if (header.trim() === "") return [];
  const sets = header.split(";").map((set) => set.split(",").map((pair) => /^\s*(\w+)=(\w+)\s*$/.exec(pair)));
  // Object.fromEntries makes own members of all names, also of "__proto__".
  if (sets.some((pairs) => pairs.includes(null))) return undefined;
  return sets.map((pairs) => Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""])));
}

/** What GitHub says of single sign-on: that it is required, and where; or which organizations it left out of an answer. */
export type SsoHeader =
  | { readonly state: "partial-results"; readonly organizations: readonly number[] }
  | { readonly state: "required"; readonly url: string };

/**
 * Reads `X-GitHub-SSO`. The address is for a browser, and works for an hour; the organizations are their ids.
 *
 * @example
 * parseSso("partial-results; organizations=21955855,20582480"); // { state: "partial-results", organizations: [21955855, 20582480] }
 */
export function parseSso(header: HeaderText): SsoHeader | undefined {
  if (typeof header !== "string") return undefined;
  // People are shown it: nothing but what is printed, and no semicolon.
  const url = /^\s*required;\s*url=(https:\/\/[!-:<-~]+)\s*$/.exec(header)?.[1];
  if (url !== undefined && URL.canParse(url)) return { state: "required", url };
  const ids = /^\s*partial-results;\s*organizations=(\d+(?:\s*,\s*\d+)*)\s*$/.exec(header)?.[1];
  if (ids === undefined) return undefined;
  return { state: "partial-results", organizations: ids.split(",").map(Number) };
}

/**
 * Reads `GitHub-Authentication-Token-Expiration`, which only tokens that expire have.
 *
 * @example
 * parseTokenExpiration("2024-09-04 17:35:38 UTC"); // a Date
 */
export function parseTokenExpiration(header: HeaderText): Date | undefined {
  const parts = /^\s*(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (?:UTC|([+-]\d{2}):?(\d{2}))\s*$/.exec(header ?? "");
  if (!parts) return undefined;
  const [, day, time, hours, minutes] = parts;
  const date = new Date(`${day}T${time}${hours === undefined ? "Z" : `${hours}:${minutes}`}`);
  // Dates roll over: the 31st of February is the 3rd of March to some engines.
  const lastDay = new Date(Date.UTC(Number(day?.slice(0, 4)), Number(day?.slice(5, 7)), 0)).getUTCDate();
  return Number.isNaN(date.getTime()) || Number(day?.slice(8)) > lastDay ? undefined : date;
}

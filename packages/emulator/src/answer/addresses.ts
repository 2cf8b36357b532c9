import type { EditionProfile } from "../edition-profile.ts";
import type { Account, Package } from "../state/model.ts";

/** What the addresses in an answer begin with. */
export interface Addresses {
  /** Of the API, as the request came to it: clients follow these, and drop their token for another host. */
  readonly api: string;
  /** Of the site that people look at. */
  readonly site: string;
  /** Whether it is a site of GHE.com: there, nothing is answered without a token. */
  readonly residence: boolean;
}

/** The addresses of an answer to a request: its own host, whatever that is. */
export function addressesFor(
  { protocol, host }: { readonly protocol: string; readonly host: string },
  profile: EditionProfile,
  subdomain: string | undefined,
): Addresses {
  const api = `${protocol}//${host}${profile.basePath}`;
  if (profile.basePath !== "") return { api, site: `${protocol}//${host}`, residence: false };
  // https://docs.github.com/enterprise-cloud@latest/admin/data-residency: the API of SUBDOMAIN.ghe.com is api.SUBDOMAIN.ghe.com.
  const [, named] = /^api\.([^.]+\.ghe\.com)$/.exec(host) ?? [];
  const residence = named ?? (subdomain === undefined ? undefined : `${subdomain}.ghe.com`);
  return { api, site: `https://${residence ?? "github.com"}`, residence: residence !== undefined };
}

/** `https://api.github.com/orgs/acme/packages/container/team%2Fapp`. */
export function packageUrl({ api }: Addresses, { owner, type, name }: Package): string {
  return `${api}/${placeOf(owner)}/${owner.login}/packages/${type}/${encodeURIComponent(name)}`;
}

/** `orgs` or `users`. */
export function placeOf({ type }: Account): "orgs" | "users" {
  return type === "Organization" ? "orgs" : "users";
}

/** The base that the site stands under on its host, with no slash at its end: empty, or `/ghpkg`. */
const base = (import.meta.env?.BASE_URL ?? "/").replace(/\/$/, "");

/** An address of the site as a page has to name it: what starts with a slash gets the base. All else stays. */
export function withBase(address: string): string {
  return address.startsWith("/") && !address.startsWith("//") ? base + address : address;
}

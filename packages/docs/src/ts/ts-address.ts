import { typedocPages } from "./typedoc-pages.ts";

/** An entry whose TypeScript reference is on the site. */
export type DocumentedEntry =
  | "client"
  | "client/transport"
  | "emulator"
  | "emulator/validate"
  | "scopes"
  | "slicer"
  | "slicer/yaml"
  | "types";

/**
 * Where an export, or a member of one, is documented: `/ts/types/#package`, `/ts/client/#ownercontainer`. Throws when there is none of that name,
 * so that nothing is renamed and leaves links behind.
 */
export function tsAddress(entry: DocumentedEntry, name: string): string {
  const anchor = typedocPages.get(entry)?.anchors.get(name);
  if (anchor === undefined)
    throw new Error(`@ghpkg/${entry} documents no ${name}: run the build of the site, or mend the name`);
  return `/ts/${entry}/#${anchor}`;
}

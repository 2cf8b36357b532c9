/** A package whose TypeScript reference is on the site. */
export type DocumentedPackage = "client" | "emulator" | "scopes" | "slicer" | "types";

/** Where an export is documented: `/ts/types/#package`. */
export function tsAddress(packageName: DocumentedPackage, exported: string): string {
  return `/ts/${packageName}/#${exported.toLowerCase()}`;
}

import { join } from "node:path";

/** This package. */
export const home: string = join(import.meta.dirname, "..");

/** A file of the programs that are measured. */
export function program(...path: readonly string[]): string {
  return join(home, "programs", ...path);
}

/** A file of a package that this one depends on. */
export function installed(...path: readonly string[]): string {
  return join(home, "node_modules", ...path);
}

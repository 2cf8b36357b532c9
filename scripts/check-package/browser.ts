import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";
import type { Entry } from "./manifest.ts";

/** Resolves to what a module of the package imports, by the names it uses. */
export type ImportsOf = (file: string) => Promise<readonly string[]>;

/**
 * What keeps the entries of a package from browsers: modules of Node, imported by any file they lead to, each with the
 * way there. Commands are no entries, so they may import what they like. Dependencies are not followed.
 */
export async function browserFaults(entries: readonly Entry[], importsOf: ImportsOf): Promise<string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  async function visit(file: string, way: readonly string[]): Promise<void> {
    if (seen.has(file) || !/\.m?js$/.test(file)) return;
    seen.add(file);
    for (const name of await importsOf(file)) {
      if (isBuiltin(name)) faults.push(`${[...way, file].join(" → ")} imports ${name}, which no browser has`);
      else if (name.startsWith(".")) await visit(posix.join(posix.dirname(file), name), [...way, file]);
    }
  }
  for (const { specifier, target } of entries) await visit(posix.normalize(target), [specifier]);
  return faults;
}

/** Reads the modules of an unpacked package. */
export function importsIn(packageDir: string): ImportsOf {
  return async (file) => {
    const { importedFiles } = ts.preProcessFile(await readFile(join(packageDir, file), "utf8"), true, true);
    return importedFiles.map(({ fileName }) => fileName);
  };
}

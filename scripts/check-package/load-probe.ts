import type { Entry } from "./manifest.ts";

/** An ES module that imports every entry; it fails by name. */
export function importProbe(entries: readonly Entry[]): string {
  return entries
    .map(({ specifier, target }) => `await import(${JSON.stringify(specifier)}${attributes(target)});\n`)
    .join("");
}

/** A CommonJS script that requires every entry: Node loads ES modules that way too, since 20.19. */
export function requireProbe(entries: readonly Entry[]): string {
  return entries.map(({ specifier }) => `require(${JSON.stringify(specifier)});\n`).join("");
}

function attributes(target: string): string {
  return target.endsWith(".json") ? ', { with: { type: "json" } }' : "";
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SitePage } from "./site-files.ts";
import { attribute } from "./site-files.ts";

/** What opening a page costs. */
export interface Cost {
  readonly requests: number;
  /** Of all that is loaded, gzipped as servers do it. */
  readonly bytes: number;
}

/** What a page loads by itself: its HTML, styles, scripts with what they import at once, pictures, its icon. */
export function costOf(page: SitePage, dir: string): Cost {
  const files = new Set<string>();
  for (const element of page.elements) {
    const address =
      element.tagName === "link" && !/canonical|alternate/.test(attribute(element, "rel") ?? "")
        ? attribute(element, "href")
        : attribute(element, "src");
    if (address?.startsWith("/")) addWithImports(address, dir, files);
  }
  const loaded = [...files].map((file) => readFileSync(join(dir, file)));
  return {
    requests: 1 + files.size,
    bytes: [Buffer.from(page.html), ...loaded].reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

/** A file, and what it imports by name: a dynamic `import()` is for later. */
export function addWithImports(address: string, dir: string, files: Set<string>): void {
  if (files.has(address)) return;
  files.add(address);
  if (!address.endsWith(".js")) return;
  const code = readFileSync(join(dir, address), "utf8");
  for (const [, from = ""] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]+from\s*)?"(\.{1,2}\/[^"]+)"/g,
  )) {
    addWithImports(new URL(from, `http://site${address}`).pathname, dir, files);
  }
}

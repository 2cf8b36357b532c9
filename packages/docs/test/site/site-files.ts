import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;

/** A page of the built site. */
export interface SitePage {
  /** Its address from the root of the site: `/guides/`. */
  readonly address: string;
  readonly html: string;
  /** All its elements, in their order. */
  readonly elements: readonly Element[];
}

/** The built site. */
export const siteDir: string = join(import.meta.dirname, "../../dist");

/** All files of a built site, as addresses: `/guides/index.html`. */
export function siteFiles(dir: string = siteDir): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .toSorted();
}

/** All pages of a built site. */
export function sitePages(dir: string = siteDir): SitePage[] {
  return siteFiles(dir)
    .filter((file) => file.endsWith(".html"))
    .map((file) => toPage(file.replace(/index\.html$/, ""), readFileSync(join(dir, file), "utf8")));
}

/** A page of some HTML. */
export function toPage(address: string, html: string): SitePage {
  return { address, html, elements: [...elementsIn(parse(html))] };
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ("tagName" in child) yield child;
    if ("childNodes" in child) yield* elementsIn(child);
  }
}

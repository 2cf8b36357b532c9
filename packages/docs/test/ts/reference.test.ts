import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { tsAddress } from "../../src/ts/ts-address.ts";
import { tsDocuments } from "../../src/ts/ts-documents.ts";
import { tsEntries } from "../../src/ts/ts-entries.ts";
import { typedocPages } from "../../src/ts/typedoc-pages.ts";
import { exportedNames, sourceOf } from "./exports.ts";

const docs = join(import.meta.dirname, "../..");
const entries = tsEntries.map(({ entry }) => entry);
const documents = tsDocuments();

/** A JSON file, seen from this package. */
function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(docs, file), "utf8")) as Record<string, unknown>;
}

function headingIds(path: string): string[] {
  const document = documents.find((one) => one.path === path);
  return renderMarkdown(document?.markdown ?? "").headings.map(({ id }) => id);
}

test("every entry that people import has a page", () => {
  const importable = ["types", "client", "scopes", "emulator", "slicer"].flatMap((name) =>
    Object.keys(json(`../${name}/package.json`)["exports"] ?? {})
      .filter((entry) => !entry.endsWith(".json"))
      // Types of an edition are generated: the REST pages show what is in them.
      .filter((entry) => !/^\.\/(fpt|ghec|ghes-)/.test(entry))
      .map((entry) => name + entry.slice(1)),
  );
  expect(entries.toSorted()).toEqual(importable.toSorted());
});

test.each(entries)("every export of @ghpkg/%s has an address, and a heading there", (entry) => {
  const names = exportedNames(sourceOf(entry, json("typedoc.json")["entryPoints"] as string[]));
  expect(names.length).toBeGreaterThan(0);
  const ids = new Set(headingIds(`/ts/${entry}/`));
  const lost = names.filter((name) => !ids.has(tsAddress(entry, name).replace(/^.*#/, "")));
  expect(lost).toEqual([]);
});

test("an export keeps the anchor of its name, whatever members others have", () => {
  expect(tsAddress("client", "Owner")).toBe("/ts/client/#owner");
  expect(tsAddress("client", "Client.owner")).toBe("/ts/client/#clientowner");
  expect(tsAddress("types", "Package")).toBe("/ts/types/#package");
});

test("an export that is not there is an error that names it", () => {
  expect(() => tsAddress("client", "Gone")).toThrow("@ghpkg/client documents no Gone");
});

test("types are printed by the names that they were written with", () => {
  const page = typedocPages.get("client")?.markdown;
  expect(page).toContain("| `edition?` | [`EditionId`](/ts/types/#editionid) |");
  expect(page).toContain("dockerConflicts(options?: CallOptions): Promise<Package[]>;");
});

test("what a name comes to is printed where it is declared", () => {
  expect(typedocPages.get("types")?.markdown).toContain(
    'type EditionId = "fpt" | "ghec" | "ghes-3.17" | "ghes-3.18" | "ghes-3.19";',
  );
});

test("a list and a text are printed whole, a big table by its first member", () => {
  const page = typedocPages.get("types")?.markdown;
  expect(page).toContain('const apiVersions: readonly ["2022-11-28", "2026-03-10"];');
  expect(page).toContain('const defaultApiVersion: "2022-11-28" = "2022-11-28";');
  expect(page).toMatch(
    /const operationsTable: \{\n {2}readonly "packages\/[\w-]+": \{[\s\S]{1,500}\};\n {2}\/\/ and 26 more\n\};/,
  );
});

test("every page of the reference has headings in order", () => {
  for (const { path, markdown } of documents) {
    const depths = renderMarkdown(markdown).headings.map(({ depth }) => depth);
    const jumps = depths.filter((depth, at) => depth > (depths[at - 1] ?? 0) + 1);
    expect(jumps, path).toEqual([]);
  }
});

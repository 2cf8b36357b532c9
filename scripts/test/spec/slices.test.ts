import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { slice, sliceText } from "@ghpkg/slicer";
import { describe, expect, test } from "vitest";
import { readSpecConfig } from "../../spec/config.ts";
import { readLock } from "../../spec/lock.ts";
import { renderSlice } from "../../spec/render-slice.ts";
import { operationsOf, parseSlice } from "../../spec/slice-operations.ts";
import { readSlices } from "../../spec/slices.ts";
import { openPackage } from "../../spec/upstream.ts";

const root = join(import.meta.dirname, "../../..");
const config = await readSpecConfig(root);
const slices = await readSlices(root, config, await readLock(root));
const upstream = await openPackage();
const named = slices.map((entry) => ({ ...entry, name: `${entry.edition.id} ${entry.apiVersion}` }));

test("every edition has a slice for each of its API versions", () => {
  expect(named.map(({ name }) => name)).toEqual([
    "fpt 2022-11-28",
    "fpt 2026-03-10",
    "ghec 2022-11-28",
    "ghec 2026-03-10",
    "ghes-3.17 2022-11-28",
    "ghes-3.18 2022-11-28",
    "ghes-3.19 2022-11-28",
  ]);
});

describe.each(named)("the slice of $name", ({ text }) => {
  test("holds the 27 operations of the packages API on their 21 paths", () => {
    const operations = operationsOf({ text });
    expect(operations).toHaveLength(27);
    expect(new Set(operations.map(({ path }) => path)).size).toBe(21);
    expect(new Set(operations.map(({ category }) => category))).toEqual(new Set(["packages"]));
  });

  test("holds nothing that a second slice would drop", () => {
    expect(sliceText(text, {}).text).toBe(text);
  });
});

test.each(["fpt", "ghec"])(
  "in %s 2026-03-10 drops the repository's has_downloads alone, as GitHub's changelog says",
  (id) => {
    const described = (version: string): Described => {
      const found = slices.find(({ edition, apiVersion }) => edition.id === id && apiVersion === version);
      return parseSlice(found?.text ?? "{}") as unknown as Described;
    };
    const before = described("2022-11-28");
    const repository = before.components.schemas["nullable-minimal-repository"];
    delete repository["x-github-breaking-changes"];
    delete repository.properties["has_downloads"];
    expect(described("2026-03-10")).toEqual(before);
  },
);

interface Described {
  components: {
    schemas: { "nullable-minimal-repository": { properties: Record<string, unknown> } & Record<string, unknown> };
  };
}

describe.each(upstream.files.filter((file) => !file.includes("deref")))("from the real %s", (file) => {
  test("the scanning reader and JSON.parse give the same slice", async () => {
    const source = await upstream.read(file);
    const parsed = slice(JSON.parse(Buffer.from(source).toString("utf8")), config.selection);
    expect(sliceText(source, config.selection)).toMatchObject({
      text: `${JSON.stringify(parsed.document, null, 2)}\n`,
      report: parsed.report,
    });
  });
});

test("a description that lost an operation is refused, not sliced unnoticed", async () => {
  const source = JSON.parse(await readFile(join(root, "spec/slices/fpt.2022-11-28.json"), "utf8"));
  delete source.paths["/user/packages"];
  expect(() => renderSlice(Buffer.from(JSON.stringify(source)), "2022-11-28", config)).toThrow(
    "holds 26 operations on 20 paths",
  );
});

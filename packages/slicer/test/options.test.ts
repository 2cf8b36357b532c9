import { describe, expect, test } from "vitest";
import { slice, SliceError, sliceText } from "../src/index.ts";
import { cli } from "./cli/memory-cli.ts";
import { answering, thrownBy } from "./description.ts";

const document = answering({ $ref: "pets.json#/Pet" });
const at = "#/paths/~1pets/get/responses/200/content/application~1json/schema/$ref";

describe("a reference out of the document", () => {
  test("is refused unless the options say otherwise", () => {
    expect(thrownBy(() => slice(document, {}))).toBeInstanceOf(SliceError);
    expect(thrownBy(() => slice(document, {}, { external: "refuse" }))).toBeInstanceOf(SliceError);
  });

  test("is kept as it is written, and reported with its place, when the options say so", () => {
    const { document: kept, report } = slice(document, {}, { external: "keep" });
    expect(kept).toEqual(document);
    expect(report.external).toEqual([{ reference: "pets.json#/Pet", at }]);
  });

  test("is kept by sliceText alike", () => {
    expect(JSON.parse(sliceText(JSON.stringify(document), {}, { external: "keep" }).text)).toEqual(document);
  });

  test("does not excuse one that leads nowhere in this document", () => {
    const both = answering({ oneOf: [{ $ref: "pets.json#/Pet" }, { $ref: "#/components/schemas/Pett" }] });
    expect(thrownBy(() => slice(both, {}, { external: "keep" }))).toMatchObject({
      facts: { code: "dangling-reference", references: [{ reference: "#/components/schemas/Pett" }] },
    });
  });

  test("is kept by the command with --external keep, which says so", async () => {
    const { code, files, stderr } = await cli("pets.json --external keep -o out.json", document);
    expect(code).toBe(0);
    expect(JSON.parse(files["out.json"] ?? "")).toEqual(document);
    expect(stderr).toContain("external    1 kept as written");
  });

  test("is a matter of two choices on the command line", async () => {
    expect(await cli("pets.json --external drop", document)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--external takes refuse or keep, not "drop"'),
    });
  });
});

test("an option that does not exist is refused with the nearest that does", () => {
  // @ts-expect-error "externals" is not an option
  expect(() => slice(document, {}, { externals: "keep" })).toThrow('there is no option "externals"');
  // @ts-expect-error "keeep" is not a choice
  expect(() => slice(document, {}, { external: "keeep" })).toThrow("takes refuse or keep, found keeep. Nearest: keep.");
});

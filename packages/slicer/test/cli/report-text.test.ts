import { expect, test } from "vitest";
import { reportText } from "../../src/cli/report-text.ts";
import { sliceText, type SliceReport } from "../../src/index.ts";
import { pets } from "./memory-cli.ts";

const { report } = sliceText(JSON.stringify(pets), {});
const textOf = (members: Partial<SliceReport>): string =>
  reportText({ ...report, ...members }, { bytes: { in: 1234567, out: 12 }, dryRun: false });
const between = (text: string): string[] => text.split("\n").slice(3, -2);

test("says only what there is to say", () => {
  expect(textOf({})).toBe(`operations  3 of 3 on 2 of 2 paths
webhooks    0 of 1
components  3 of 4: 3 schemas
bytes       1,234,567 in, 12 out
`);
});

test("counts the tags that are declared", () => {
  expect(between(textOf({ tags: { kept: ["a"], dropped: ["b", "c"], total: 3 } }))).toEqual(["tags        1 of 3"]);
});

test("says of each policy how often it decided, and where at first", () => {
  const link = (index: number): SliceReport["decisions"][number] => ({
    policy: "links",
    did: "dropped",
    at: `#/paths/~1a/${index}`,
    reference: `op${index}`,
  });
  const decisions = [
    ...Array.from({ length: 5 }, (_, index) => link(index)),
    { policy: "subtypes", did: "kept", at: "#/components/schemas/Cat", reference: "Pet" },
  ] as const;
  expect(between(textOf({ decisions }))).toEqual([
    "links       5 left out: they lead to operations that are not in the slice",
    '            "op0" at #/paths/~1a/0',
    '            "op1" at #/paths/~1a/1',
    '            "op2" at #/paths/~1a/2',
    "            and 2 more",
    "subtypes    1 kept: they extend a schema that has a discriminator",
    '            "Pet" at #/components/schemas/Cat',
  ]);
});

test("says each reference out of the document once", () => {
  const external = [{ reference: "pets.json#/Pet", at: "#/a/$ref" }];
  const lines = [
    "external    1 kept as written: they lead out of the document",
    '            "pets.json#/Pet" at #/a/$ref',
  ];
  expect(between(textOf({ external }))).toEqual(lines);
  const [each] = external as [(typeof external)[0]];
  expect(between(textOf({ external, decisions: [{ policy: "external", did: "kept", ...each }] }))).toEqual(lines);
});

test("says what is odd in the source, a few of each", () => {
  const oddity = (pointers: readonly string[]): SliceReport["oddities"][number] => ({
    code: "duplicate-operation-id",
    message: 'Two operations are called "list".',
    pointers,
  });
  const oddities = [oddity(["#/1", "#/2", "#/3", "#/4"]), oddity([]), oddity([]), oddity([]), oddity([])];
  expect(between(textOf({ oddities }))).toEqual([
    'odd         Two operations are called "list".',
    "            at #/1",
    "            at #/2",
    "            at #/3",
    "            and 1 more",
    'odd         Two operations are called "list".',
    'odd         Two operations are called "list".',
    "            and 2 more oddities of the source",
  ]);
});

import { expect, test } from "vitest";
import { sizedText } from "../../src/cli/stats/sized-text.ts";
import { cli, cliOver } from "./memory-cli.ts";

interface Sizes {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

test("--stats says what is big, what was kept of what, and what it took", async () => {
  const { stderr } = await cli("pets.json --tag pets -o out.json --stats");
  expect(stderr).toBe(`operations  2 of 3 on 1 of 2 paths
webhooks    0 of 1
components  2 of 4: 2 schemas
bytes       770 in, 1,106 out

bytes                         in           out
paths                        554           858
webhooks                      46             0
components/schemas            95           134
rest                          75           114
total                        770         1,106

biggest components of the slice, in bytes
          91  #/components/schemas/Pet
          10  #/components/schemas/Name

methods     get 1 of 2, post 1 of 1
tags        pets 2 of 2, admin 1 of 1; nothing of 1 more

seconds                  elapsed           CPU
start                      0.020         0.010
read                       0.000         0.000
slice                      0.000         0.000
write                      0.000         0.000
total                      0.020         0.010

memory      50 MB at most
`);
});

test.for(["out.json", "out.yaml"])("the parts of a text add up to all of it: %s", async (output) => {
  const { stdout, files } = await cli(`pets.json -o ${output} --stats --report json`);
  // Our own report.
  const { bytes } = (JSON.parse(stdout) as { stats: { bytes: Record<"source" | "slice", Sizes> } }).stats;
  for (const { total, parts } of Object.values(bytes)) {
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
  }
  expect(bytes.slice.total).toBe(new TextEncoder().encode(files[output]).length);
});

test("without --stats nothing is measured", async () => {
  expect((await cli("pets.json --report json --dry-run")).stdout).not.toContain("stats");
});

test("--stats comes after an explanation, too", async () => {
  const { stdout, stderr } = await cli("pets.json --explain schemas/Pet --stats");
  expect(stdout).toMatch(/^GET \/pets\n/);
  expect(stderr).toContain("memory      50 MB at most\n");
});

test("sections of Swagger 2.0 stand at its root", async () => {
  const swagger = {
    swagger: "2.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": { get: { responses: { 200: { description: "", schema: { $ref: "#/definitions/Pet" } } } } } },
    definitions: { Pet: { type: "object" }, Spare: {} },
  };
  const { stdout } = await cliOver(
    { "api.json": swagger },
    "api.json",
    "-o",
    "out.json",
    "--stats",
    "--report",
    "json",
  );
  expect(JSON.parse(stdout)).toMatchObject({
    stats: {
      bytes: { source: { parts: { definitions: '"definitions":{"Pet":{"type":"object"},"Spare":{}}'.length } } },
      biggest: [{ pointer: "#/definitions/Pet" }],
    },
  });
});

const odd: Record<string, string> = {
  "x-a": "1",
  'x-"b"': '"}]\\\\"',
  "x-c": '[[],{},{"d":-1500}]',
  "x-e": "null",
  __proto__x: '""',
  "x-é": '"é"',
};
const members = Object.entries(odd).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
const json = `{${members.join(",")}}`;

test("a part of JSON is as long as it is written, and what it is", async () => {
  const sized = await sizedText(new TextEncoder().encode(json), "json");
  for (const [name, value] of Object.entries(odd)) {
    expect(sized.members([]).get(name), name).toBe(Buffer.byteLength(`${JSON.stringify(name)}: ${value}`));
    expect(sized.value([name])).toEqual(JSON.parse(value));
  }
});

test("a part of YAML is as long as it is written, and what it is", async () => {
  const yaml = "a: &b\n  c: [1, é]\nd: *b\n";
  const sized = await sizedText(new TextEncoder().encode(yaml), "yaml");
  expect(Object.fromEntries(sized.members([]))).toEqual({ a: yaml.indexOf("d") + 1, d: "d: *b\n".length });
  expect(sized.value(["d"])).toEqual({ c: [1, "é"] });
});

test.for(["json", "yaml"] as const)("what is not there has no parts: %s", async (format) => {
  const sized = await sizedText(new TextEncoder().encode('{ "a": { "b": "c" } }'), format);
  expect([["b"], ["a", "b"], ["a", "b", "c"]].map((place) => sized.members(place).size)).toEqual([0, 0, 0]);
});

// Seeds as text: JSON and YAML say the same, and a mistake is told with line and column.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { stringify } from "yaml";
import { demoSeed, isSeedError, parseSeed, parseSeedText } from "../../src/index.ts";
import type { SeedProblem } from "../../src/index.ts";
import { readJson } from "../../src/seed/read-json.ts";
import { worldOf } from "../../src/seed/world.ts";
import { plainWorld } from "./plain-world.ts";
import { fullSeed, now } from "./seeds.ts";

async function problemsInText(text: string, kind?: "json" | "yaml"): Promise<readonly SeedProblem[]> {
  const error: unknown = await parseSeedText(text, kind).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isSeedError(error)) return error.problems;
  throw new Error("It was taken for a seed.", { cause: error });
}

const firstPlace = async (text: string, kind?: "json" | "yaml"): Promise<string | undefined> =>
  (await problemsInText(text, kind))[0]?.path;

describe.each([
  ["demoSeed", demoSeed],
  ["a seed with every member", fullSeed],
])("%s", (_, seed) => {
  test("gives the same world as JSON and as YAML", async () => {
    const [fromJson, fromYaml] = await Promise.all([
      parseSeedText(JSON.stringify(seed, null, 2)),
      parseSeedText(stringify(seed)),
    ]);
    const worlds = [parseSeed(seed), fromJson, fromYaml].map((one) => worldOf(one, { now, edition: "fpt" }));
    const [first, ...others] = worlds.map(plainWorld);
    expect(others).toEqual([first, first]);
  });
});

test("what is JSON is told by its first character, whatever stands before it", async () => {
  expect(await parseSeedText('\uFEFF\n  {"users": []}')).toEqual({ users: [] });
  expect(await parseSeedText("users: []")).toEqual({ users: [] });
});

test("YAML that looks like JSON is read as YAML when that is asked for", async () => {
  expect(await parseSeedText("{ users: [] }", "yaml")).toEqual({ users: [] });
  expect(await firstPlace("{ users: [] }")).toBe("line 1, column 3");
});

test("a mistake in a seed is told with its place in the document, whatever the text", async () => {
  expect(await firstPlace("users:\n  - login: mona lisa\n")).toBe("users[0].login");
  expect(await firstPlace('{"users": [{"login": "mona lisa"}]}')).toBe("users[0].login");
});

describe("JSON", () => {
  test.each([
    ["nothing", "", "line 1, column 1", "the end of the text"],
    ["an object left open", '{"users": []', "line 1, column 13", "the end of the text"],
    ["a list left open", '{"users": [\n', "line 2, column 1", "the end of the text"],
    ["a comma too many", '{\n  "users": [],\n}', "line 3, column 1", "something else"],
    ["a comma too few", '{"users": [{"login": "a"} {"login": "b"}]}', "line 1, column 27", "something else"],
    ["a colon too few", '{"users" []}', "line 1, column 10", "something else"],
    ["single quotes", "{'users': []}", "line 1, column 2", "something else"],
    ["a comment", '{\n// people\n"users": []}', "line 2, column 1", "something else"],
    ["a word", '{"users": none}', "line 1, column 11", "something else"],
    ["a number that begins with 0", '{"users": 07}', "line 1, column 11", "something else"],
    ["a text of two lines", '{"users": "a\nb"}', "line 1, column 11", "something else"],
    ["more after the end", "{} {}", "line 1, column 4", "something else"],
    ["a name twice", '{"users": [],\n "tokens": [], "users": []}', "line 2, column 16", "a name that is there already"],
    ["the wrong bracket", '{"users": [}', "line 1, column 12", "something else"],
  ])("with %s is refused, with line and column", async (_, text, path, received) => {
    expect(await problemsInText(text, "json")).toEqual([{ path, expected: expect.any(String), received }]);
  });

  test("is read as JSON.parse reads it, whatever it is", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.boolean(), (text, isSpaced) => {
        const spaced = isSpaced ? JSON.stringify(JSON.parse(text), null, 2) : text;
        expect(readJson(spaced)).toEqual(JSON.parse(spaced));
      }),
      { numRuns: 300 },
    );
  });

  test("is refused where JSON.parse refuses it, whatever was done to it", () => {
    const spoiled = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom("", ",", ":", "}", "]", "[", '"', "0", "\\", "-", "e"))
      .map(([text, at, by]) => text.slice(0, at % (text.length + 1)) + by + text.slice((at % (text.length + 1)) + 1));
    fc.assert(
      fc.property(spoiled, (text) => {
        // A name that is there twice is nothing to JSON.parse.
        const ours = refusalOf(() => readJson(text));
        fc.pre(ours?.includes("there already") !== true);
        expect(ours === undefined).toBe(refusalOf(() => JSON.parse(text) as unknown) === undefined);
      }),
      { numRuns: 1000 },
    );
    expect.hasAssertions();
  });

  test("with a hundred thousand open brackets is refused, not run out of stack", async () => {
    expect(await firstPlace(`{"users": ${"[".repeat(100_000)}`, "json")).toBe("line 1, column 100011");
  });
});

describe("YAML", () => {
  test.each([
    ["a tab for indentation", "users:\n\t- login: mona\n", "line 2, column 1"],
    ["a key twice", "users: []\ntokens: []\nusers: []\n", "line 3, column 1"],
    ["a key twice in an object", "users:\n  - login: mona\n    login: hubot\n", "line 3, column 5"],
    ["a quote left open", 'users:\n  - login: "mona\n', "line 3, column 1"],
    ["a bracket left open", "users: [\n", "line 2, column 1"],
    ["an alias of nothing", "users: *people\n", "line 1, column 8"],
    ["a second document", "users: []\n---\nusers: []\n", "line 2, column 1"],
    ["a tag that nobody knows", "users: !people []\n", "line 1, column 8"],
  ])("with %s is refused, with line and column", async (_, text, path) => {
    expect(await firstPlace(text, "yaml")).toBe(path);
  });

  test("has aliases for what is there more than once", async () => {
    const text =
      "users: &people\n  - login: mona\norganizations:\n  - login: acme\n    teams: { all: &all [mona], some: *all }\n";
    expect((await parseSeedText(text)).organizations?.[0]?.teams).toEqual({ all: ["mona"], some: ["mona"] });
  });

  test("has as many aliases as a seed has packages", async () => {
    const packages = Array.from(
      { length: 1000 },
      (_, index) => `  - { owner: mona, type: npm, name: a${index}, roles: *all }`,
    );
    const text = [
      "users: [{ login: mona }]",
      "packages:",
      "  - { owner: mona, type: npm, name: a, roles: &all { mona: read } }",
      ...packages,
    ];
    expect((await parseSeedText(text.join("\n"))).packages).toHaveLength(1001);
  });

  test("with aliases of aliases of aliases is refused, before they take all memory", async () => {
    expect(await problemsInText(bomb(12), "yaml")).toEqual([
      { path: "", expected: "YAML with few levels and few aliases", received: "too much to be read" },
    ]);
  });

  test.each([
    ["an alias of itself", "users: &a [*a]\n"],
    ["ten thousand open brackets", `users: ${"[".repeat(10_000)}`],
    ["ten thousand brackets", `users: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ])("with %s is refused", async (_, text) => {
    expect((await problemsInText(text, "yaml")).length).toBeLessThan(100);
  });

  test("that is empty is no seed", async () => {
    expect(await problemsInText("", "yaml")).toMatchObject([{ path: "", received: "nothing" }]);
  });

  test("has texts where JSON has: a date is one, and so is a no", async () => {
    const text =
      "users: [{ login: no }]\npackages:\n  - { owner: no, type: npm, name: a, created: 2026-11-01T12:00:00Z }\n";
    expect(await parseSeedText(text)).toMatchObject({
      users: [{ login: "no" }],
      packages: [{ created: "2026-11-01T12:00:00Z" }],
    });
  });
});

function bomb(levels: number): string {
  const lines = ["a0: &a0 [x]"];
  for (let level = 1; level <= levels; level += 1) {
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ")}]`);
  }
  return lines.join("\n");
}

function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

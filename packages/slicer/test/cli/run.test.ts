import { describe, expect, test } from "vitest";
import { flags } from "../../src/cli/flags.ts";
import { defaultMaxBytes, formatBytes } from "../../src/cli/input/bytes.ts";
import { defaultTimeoutMs, formatDuration } from "../../src/cli/input/duration.ts";
import { explain, policyChoices, sliceText } from "../../src/index.ts";
import type { Json, Selection } from "../../src/index.ts";
import { description, ref, returning } from "../description.ts";
import { cli, pets } from "./memory-cli.ts";

const textOf = (selection: Selection): string => sliceText(JSON.stringify(pets), selection).text;

describe("each selector selects as the library does", () => {
  test.for<[string, Selection]>([
    ["", {}],
    ["--tag pets", { include: { tags: ["pets"] } }],
    ["--tag=shops --tag admin", { include: { tags: ["shops", "admin"] } }],
    ["--operation-id list", { include: { operationIds: ["list"] } }],
    ["--path /pets", { include: { paths: ["/pets"] } }],
    ["--method post", { include: { methods: ["post"] } }],
    ["--extension x-team=red", { include: { extensions: ["x-team=red"] } }],
    ["--tag pets --method get", { include: { tags: ["pets"], methods: ["get"] } }],
    ["--exclude-tag admin", { exclude: [{ tags: ["admin"] }] }],
    ["--exclude-operation-id list", { exclude: [{ operationIds: ["list"] }] }],
    ["--exclude-path /shops", { exclude: [{ paths: ["/shops"] }] }],
    ["--exclude-method post", { exclude: [{ methods: ["post"] }] }],
    ["--exclude-extension x-team", { exclude: [{ extensions: ["x-team"] }] }],
    ["--exclude-tag shops --exclude-method post", { exclude: [{ tags: ["shops"] }, { methods: ["post"] }] }],
    ["--webhook add*", { webhooks: ["add*"] }],
  ])("%s", async ([words, selection]) => {
    const { code, stdout } = await cli(`pets.json ${words}`.trim());
    expect(code).toBe(0);
    expect(stdout).toBe(textOf(selection));
  });
});

describe("where the document goes", () => {
  test("without --output to standard output, and the report to standard error", async () => {
    const { stdout, stderr } = await cli("- --tag pets");
    expect(stdout).toBe(textOf({ include: { tags: ["pets"] } }));
    expect(stderr).toMatch(
      /^operations {2}2 of 3 on 1 of 2 paths\nwebhooks {4}0 of 1\ncomponents {2}2 of 4: 2 schemas\nbytes {7}[\d,]+ in, [\d,]+ out\n$/,
    );
  });

  test("with --output - to standard output", async () => {
    expect((await cli("pets.json -o -")).stdout).toBe(textOf({}));
  });

  test("with --output FILE to the file, and nothing to standard output", async () => {
    const { stdout, files } = await cli("pets.json --output out.json");
    expect(files).toEqual({ "out.json": textOf({}) });
    expect(stdout).toBe("");
  });

  test("with --dry-run nowhere", async () => {
    expect(await cli("pets.json --dry-run")).toMatchObject({ code: 0, stdout: "", files: {} });
    const { stdout, stderr, files } = await cli("pets.json --dry-run -o out.json");
    expect({ stdout, files }).toEqual({ stdout: "", files: {} });
    expect(stderr).toContain("written     nothing: --dry-run\n");
  });
});

describe("--report json", () => {
  const { report, text } = sliceText(JSON.stringify(pets), {});
  const bytes = { in: JSON.stringify(pets).length, out: text.length };

  test("goes to standard output when the document goes to a file", async () => {
    const { stdout, stderr } = await cli("pets.json -o out.json --report json");
    expect(JSON.parse(stdout)).toEqual({ input: "pets.json", output: "out.json", bytes, ...report });
    expect(stderr).toBe("");
  });

  test("goes to standard output when there is no document", async () => {
    const { stdout } = await cli("pets.json --dry-run --report json");
    expect(JSON.parse(stdout)).toEqual({ input: "pets.json", bytes, ...report });
  });

  test("goes to standard error when the document takes standard output", async () => {
    const { stdout, stderr } = await cli("pets.json --report json");
    expect(stdout).toBe(textOf({}));
    expect(JSON.parse(stderr)).toEqual({ input: "pets.json", output: "-", bytes, ...report });
  });

  test("holds the explanations that were asked for", async () => {
    const { stdout, stderr } = await cli("pets.json --explain schemas/Pet --report json");
    const explanations = [{ component: "schemas/Pet", ...explain(report, "schemas/Pet") }];
    expect(JSON.parse(stdout)).toEqual({ input: "pets.json", bytes, ...report, explanations });
    expect(stderr).toBe("");
  });

  test("gives a refusal as data, where the report would have gone", async () => {
    const { code, stdout, stderr } = await cli("pets.json --tag pet -o out.json --report json");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: "unknown-selector",
        message: 'No operation matches the tag "pet". Nearest: "pets".',
        expected: "one of the 3 tag values in the description",
        received: "pet",
        nearest: ["pets"],
        hint: "There are: pets, admin, shops.",
      },
    });
    expect((await cli("pets.json --tag pet --report json")).stdout).toBe("");
  });

  test.for([
    ["a file that cannot be read", "missing.json", 3, "file"],
    ["a header that is none", "http://127.0.0.1/ --header X", 2, "usage"],
    ["a fault of its own", "fault.json", 70, "fault"],
    ["a component that is not in the slice", "pets.json --explain schemas/Spare", 1, "not-in-slice"],
  ] as const)("gives %s as data", async ([, args, exit, error]) => {
    const { code, stdout, stderr } = await cli(`${args} -o out.json --report json`);
    expect({ code, stderr }).toEqual({ code: exit, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: error, message: expect.any(String) } });
  });
});

describe("--explain", () => {
  test("prints the shortest way from an operation, and no document", async () => {
    expect(await cli("pets.json --explain schemas/Name")).toEqual({
      code: 0,
      stdout: `GET /pets
  at #/paths/~1pets/get/responses/200/content/application~1json/schema/$ref
  #/components/schemas/Pet
    at #/components/schemas/Pet/items/$ref
    #/components/schemas/Name
`,
      stderr: "",
      files: {},
    });
  });

  test("writes the document too when it is told where", async () => {
    const { stdout, files } = await cli("pets.json --explain schemas/Pet -o out.json");
    expect(stdout).toMatch(/^GET \/pets\n/);
    expect(files).toEqual({ "out.json": textOf({}) });
  });

  test("leaves standard output to the document", async () => {
    const { stdout, stderr } = await cli("pets.json --explain schemas/Pet -o -");
    expect(stdout).toBe(textOf({}));
    expect(stderr).toMatch(/^GET \/pets\n/);
  });

  test("says that no operation reaches a component, with exit code 1 and nothing written", async () => {
    expect(await cli("pets.json --explain schemas/Spare -o out.json")).toEqual({
      code: 1,
      stdout: "",
      stderr: "openapi-slice: schemas/Spare is not in the slice: no kept operation reaches it.\n",
      files: {},
    });
  });

  test("says which components are nearest to an unknown one", async () => {
    const { code, stderr } = await cli("pets.json --explain schemas/Pat");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^openapi-slice: schemas\/Pat is not a component of the description\. Nearest: schemas\/Pet/,
    );
  });
});

describe("--help and --version", () => {
  test("--help names every flag and every exit code", async () => {
    const { code, stdout } = await cli("--help");
    expect(code).toBe(0);
    expect(Object.keys(flags).filter((flag) => !new RegExp(`--${flag}(?![a-z-])`).test(stdout))).toEqual([]);
    for (const [flag, choices] of Object.entries(policyChoices))
      expect(stdout).toContain(`--${flag} ${choices.join("|")} `);
    expect(stdout.match(/^ {2}(\d+) /gm)).toEqual(["  0 ", "  1 ", "  2 ", "  3 ", "  70 "]);
  });

  test("--help names the limits that hold without a flag", async () => {
    const { stdout } = await cli("--help");
    expect(stdout).toContain(`; ${formatBytes(defaultMaxBytes).replace(" ", "")} without it`);
    expect(stdout).toContain(`; ${formatDuration(defaultTimeoutMs).replace(" ", "")} without it`);
  });

  test("--version prints the version", async () => {
    expect(await cli("-V")).toMatchObject({ code: 0, stdout: "1.2.3\n" });
  });
});

describe("exit codes", () => {
  test.for([
    ["an unknown flag", "pets.json --tags pets", "there is no flag --tags"],
    ["no input", "--tag pets", "INPUT is missing"],
    ["an input without a name", "", "INPUT is missing"],
    ["an output without a name", "pets.json -o ", "--output names no file"],
    ["two inputs", "pets.json shops.json", 'did not expect "shops.json"'],
    ["an unknown report", "pets.json --report yaml", '--report takes text or json, not "yaml"'],
    ["a flag without its value", "pets.json --tag", "--tag needs a value"],
  ])("2 for %s", async ([, args = "", message]) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("Try: openapi-slice --help");
  });

  test.for<[string, string, Json | string, string]>([
    [
      "an unknown tag",
      "pets.json --tag pet -o out.json",
      pets,
      'pets.json: No operation matches the tag "pet". Nearest: "pets".',
    ],
    ["a selection that keeps nothing", "pets.json --tag shops --method post", pets, "keeps none of the 3 operations"],
    [
      "what is not OpenAPI",
      "- -o out.json",
      {},
      "standard input: This is neither OpenAPI 3.0, 3.1 or 3.2 nor Swagger 2.0",
    ],
    [
      "truncated JSON",
      "- -o out.json",
      '{"openapi"',
      'standard input: Not JSON: line 1, column 11: expected ":", found the end of the text.\nThe text ends too early',
    ],
    [
      "a reference that leads nowhere",
      "- -o out.json",
      description({ paths: { "/a": { get: returning(ref("X")) } } }),
      '"#/components/schemas/X" at #/paths/~1a/get/',
    ],
  ])("1 for %s, and nothing is written", async ([, args, input, message]) => {
    const { code, stdout, stderr, files } = await cli(args, input);
    expect({ code, stdout, files }).toEqual({ code: 1, stdout: "", files: {} });
    expect(stderr).toContain(message);
  });

  test("3 for a file that cannot be read", async () => {
    expect(await cli("missing.json")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("missing.json: could not be read"),
    });
  });

  test("3 for a file that cannot be written", async () => {
    expect(await cli("pets.json -o full.json")).toMatchObject({ code: 3, stderr: expect.stringContaining("no space") });
  });

  test("70 for a fault of its own, in one line", async () => {
    const { code, stderr } = await cli("fault.json");
    expect(code).toBe(70);
    expect(stderr).toBe("openapi-slice: a fault of openapi-slice itself, please report it: x is not a function\n");
  });
});

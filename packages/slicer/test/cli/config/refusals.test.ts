import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/index.ts";
import { cliOver, type Files } from "../memory-cli.ts";
import { name, run } from "./run-pets.ts";

describe("a run is refused, with exit code 2", () => {
  const other = (slices: Json): Files => ({ [name]: { source: "api.json", slices } });
  test.for<[string, string, Files, string]>([
    [
      "with two of them",
      "",
      { "openapi-slice.config.yml": "" },
      `${name} and openapi-slice.config.yml: name one of them with --config FILE`,
    ],
    ["for an unknown slice", "pest", {}, 'there is no slice "pest" in the configuration. Nearest: pets'],
    [
      "for a misspelt member",
      "",
      other({ a: { outputs: "b" } }),
      `${name}: slices.a.outputs: there is no such member. Nearest: output.\nMembers here: `,
    ],
    [
      "for JSON that is none",
      "",
      { [name]: '{"source": }' },
      `${name}: Not JSON: line 1, column 12: expected a value, found "}".`,
    ],
    [
      "for a name that stands twice in JSON",
      "",
      { [name]: '{"slices": {\n"a": {},\n"a": {}}}' },
      `${name}: line 3, column 1: expected a name that the map does not have yet, found "a", which stands on line 2 already.`,
    ],
    [
      "for two slices of one output",
      "",
      other({ a: { output: "x.json" }, b: { output: "./x.json" } }),
      `${name}: slices.b.output: expected a file of its own, found "x.json", the output of "a".\nGive each slice`,
    ],
    [
      "for an output that is the source",
      "",
      other({ a: { output: "./api.json" } }),
      'slices.a.output: expected a file of its own, found "api.json", the source of "a".',
    ],
    [
      "for an output that is the source of another slice",
      "",
      other({ a: { output: "b.json" }, b: { source: "b.json", output: "c.json" } }),
      'slices.a.output: expected a file of its own, found "b.json", the source of "b".',
    ],
    ["for an output that is the configuration", "", other({ a: { output: name } }), "this configuration file"],
    [
      "for an output that is nowhere",
      "",
      other({ a: {} }),
      "slices.a.output: expected the path of a file, found nothing.",
    ],
    [
      "with a header that nobody is to get",
      "--header X:y",
      {},
      "--header is for a source from http or https: these slices have none",
    ],
    [
      "with a header that two servers would get",
      "--header X:y",
      other({
        a: { source: "https://a.example/x", output: "a.json" },
        b: { source: "https://b.example/x", output: "b.json" },
      }),
      "--header would go to https://a.example and https://b.example: run the slices of each source by name",
    ],
    [
      "with a flag of slices",
      "--tag pets",
      {},
      "--tag is not for run: what a slice is made of stands in the configuration file",
    ],
    ["with --dry-run", "--dry-run", {}, "--dry-run is not for run: there, --check compares and writes nothing"],
    [
      "with --explain",
      "--explain schemas/Pet",
      {},
      "--explain is not for run: ask for it with openapi-slice INPUT and the same selectors",
    ],
    ["from standard input", "--config -", {}, "--config takes a file"],
    ["from a file without a name", "--config=", {}, "--config names no file: give it a path"],
  ])("%s", async ([, args, files, message]) => {
    const { code, stdout, stderr, files: written } = await run(args, files);
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: "", written: {} });
    expect(stderr).toContain(`openapi-slice: ${message.startsWith("slices.") ? `${name}: ` : ""}`);
    expect(stderr).toContain(message);
  });

  test("without a configuration file", async () => {
    expect(await cliOver({}, "run")).toMatchObject({
      code: 2,
      stderr:
        "openapi-slice: there is no openapi-slice.config.json, openapi-slice.config.yaml or openapi-slice.config.yml in " +
        "this folder: name one with --config FILE\nTry: openapi-slice --help\n",
    });
  });

  // Each line stands for nine of the line above.
  const letters = Array.from({ length: 22 }, (_, index) => String.fromCharCode(97 + index));
  const laughs = letters
    .map(
      (letter, index) =>
        `${letter}: &${letter} [${`${index === 0 ? "" : "*"}${letters[index - 1] ?? "x"},`.repeat(9)}]\n`,
    )
    .join("");
  test.for<[string, string]>([
    ["a second document", "source: a\n---\nsource: b\n"],
    ["an alias without an anchor", "source: *a\n"],
    ["a name that stands twice", "source: a\nsource: b\n"],
    ["a list that does not end", "slices: [a\n"],
    ["laughs by the billion", laughs],
    ["nothing", ""],
    ["levels by the thousand", "[".repeat(20_000)],
  ])("for YAML with %s, in our words", async ([, yaml]) => {
    const { code, stderr } = await cliOver({ "openapi-slice.config.yaml": yaml }, "run");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^openapi-slice: openapi-slice\.config\.yaml: .*expected .*, found .*\./),
    });
  });

  test("and with 3 for a configuration file that is not there", async () => {
    expect(await run("--config gone.json")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("gone.json: could not be read"),
    });
  });
});

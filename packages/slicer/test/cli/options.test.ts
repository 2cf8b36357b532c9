// What is wrong with a command line is said in the user's words, and costs nothing: no file is read.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flags } from "../../src/cli/flags.ts";
import { outputFormat } from "../../src/cli/open-input.ts";
import { parseCommand } from "../../src/cli/options.ts";
import { cliOver, pets } from "./memory-cli.ts";

const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr, reads } = await cliOver({ "api.json": pets }, ...args);
  expect({ code, stdout, reads }).toEqual({ code: 2, stdout: "", reads: [] });
  expect(stderr).toMatch(/^openapi-slice: .*\nTry: openapi-slice --help\n$/);
  return stderr.slice("openapi-slice: ".length, stderr.indexOf("\n"));
};

describe("a command line is refused, with exit code 2 and before anything is read,", () => {
  test.for<[string, string[], string]>([
    ["for a misspelt flag", ["--tags", "pets"], "there is no flag --tags. Nearest: --tag, --stats."],
    ["for an unknown letter", ["-x"], "there is no flag -x."],
    ["for a flag that is given twice", ["-o", "a", "--output", "b"], "--output is given twice: leave one out"],
    ["for a flag without its value", ["--tag"], "--tag needs a value"],
    [
      "for a flag in the place of a value",
      ["--tag", "--all"],
      "--tag needs a value; one that starts with a dash is joined to it: --tag=--all",
    ],
    ["for a value where none belongs", ["--all=yes"], "--all takes no value"],
    ["for a flag of objects", ["--constructor"], "there is no flag --constructor."],
    ["for a letter without its value", ["-o"], "-o needs a value"],
    ["for a second input", ["b.json"], 'one INPUT at a time: did not expect "b.json"'],
    ["for --all alone", ["--all"], "--all is for --explain: name a component"],
    ["for a header of a file", ["--header", "X: y"], "--header is for an INPUT from http or https"],
    [
      "for a time limit of a file",
      ["--timeout", "1s"],
      "--timeout is for an INPUT from http or https, or for --bundle",
    ],
    ["for --check", ["--check"], "--check is for: openapi-slice run"],
    ["for --config", ["--config", "a"], "--config is for: openapi-slice run"],
    ["for an unknown policy", ["--links", "keeps"], '--links takes drop or keep or follow, not "keeps"'],
    ["for an unknown format", ["--format", "yml"], '--format takes json or yaml, not "yml"'],
    [
      "for a limit that is none",
      ["--max-bytes", "much"],
      '--max-bytes takes an amount of bytes such as 64MB, 1GiB or 100000, not "much"',
    ],
  ])("%s", async ([, args, message]) => {
    expect(await refused("api.json", ...args)).toBe(message);
  });

  test("for standard input twice", async () => {
    expect(await refused("-", "-")).toBe('one INPUT at a time: did not expect "-"');
  });

  test("for a bundle of standard input", async () => {
    expect(await refused("-", "--bundle")).toMatch(/^--bundle needs a file or an address/);
  });

  test("for a header that is none, whose value may be a secret", async () => {
    expect(await refused("https://127.0.0.1/", "--header", "hush")).not.toContain("hush");
  });
});

test("a file called run is given by its path", async () => {
  const { code, reads } = await cliOver({ "./run": pets }, "./run");
  expect({ code, reads }).toEqual({ code: 0, reads: ["./run"] });
});

test("a value that starts with a dash is joined to its flag", async () => {
  const { stderr } = await cliOver({ "api.json": pets }, "api.json", "--tag=-pets");
  expect(stderr).toContain('No operation matches the tag "-pets"');
});

test("no words are too odd to be told what is wrong with them", () => {
  const odd = fc.constantFrom(
    "run",
    "-",
    "--",
    "-o",
    "-oV",
    "",
    "--__proto__",
    "--toString=1",
    "--tag=a",
    "--all=1",
    "http://x/",
  );
  const word = fc.oneof(fc.constantFrom(...Object.keys(flags).map((flag) => `--${flag}`)), odd, fc.string());
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (args) => {
      const parsed = parseCommand(args);
      expect(parsed.do === "refuse" ? parsed.because : "understood").toMatch(/^.+$/s);
    }),
    { numRuns: 2000 },
  );
});

describe("the format of the output", () => {
  test.for([
    ["as asked", "json", "out.yaml", "yaml", "json"],
    ["by its name", undefined, "out.yml", "json", "yaml"],
    ["by its name, in any case", undefined, "OUT.JSON", "yaml", "json"],
    ["as the input, when its name says nothing", undefined, "out", "yaml", "yaml"],
    ["as the input, when it has none", undefined, undefined, "json", "json"],
  ] as const)("%s", ([, asked, output, input, format]) => {
    expect(outputFormat(asked, output, input)).toBe(format);
  });
});

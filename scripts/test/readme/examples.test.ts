// What a README shows, a stranger types in: every TypeScript block is compiled and run, every openapi-slice line is run.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import { runProgram } from "../../run-program.ts";
import { codeBlocks } from "./code-blocks.ts";
import { exampleFolder } from "./example-folder.ts";
import type { ExampleFolder } from "./example-folder.ts";
import { readmes } from "./readmes.ts";
import { tryExample } from "./try-example.ts";

const root = join(import.meta.dirname, "../../..");
const texts = readmes(root);
const examples = texts.flatMap(({ path, text }) =>
  codeBlocks(text, "ts").map(({ line, text: code }) => ({ name: `${path}:${line}`, code })),
);
const commands = texts.flatMap(({ path, text }) =>
  codeBlocks(text, "sh").flatMap(({ line, text: block }) =>
    block
      .split("\n")
      .filter((command) => command.startsWith("openapi-slice "))
      .map((command) => ({ name: `${path}:${line}`, command })),
  ),
);

let folder: ExampleFolder;
beforeAll(async () => {
  folder = await exampleFolder(root);
  // The configuration that the slicer's README shows is the one that its commands find.
  const slicer = texts.find(({ path }) => path === "packages/slicer/README.md")?.text ?? "";
  await writeFile(join(folder.dir, "openapi-slice.config.json"), codeBlocks(slicer, "json")[0]?.text ?? "");
});
afterAll(() => folder.remove());

test("every README is looked at, and examples are found", () => {
  expect(texts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["README.md", "packages/types/README.md", "packages/slicer/README.md"]),
  );
  expect(examples.length).toBeGreaterThan(3);
});

describe.each(examples)("the example at $name", ({ name, code }) => {
  test("compiles and runs", async () => {
    expect(await tryExample(folder.dir, name, code)).toMatchObject({ ok: true });
  });
});

describe.each(commands)("the command at $name", ({ command }) => {
  test(`runs: ${command}`, async () => {
    expect(await openapiSlice(command)).toMatchObject({ ok: true });
  });
});

test("the report that the slicer's README shows is the report of the command above it", async () => {
  const text = texts.find(({ path }) => path === "packages/slicer/README.md")?.text ?? "";
  const [shown] = codeBlocks(text, "text");
  const [command] = commands;
  expect((await openapiSlice(command?.command ?? "")).output).toBe(shown?.text.trim());
});

test("an example that does not compile is found", async () => {
  const code = `import type { Package } from "@ghpkg/types";\nexport const id: Package["id"] = "1";\n`;
  expect(await tryExample(folder.dir, "fault", code)).toMatchObject({
    ok: false,
    output: expect.stringContaining("Type 'string' is not assignable to type 'number'"),
  });
});

test("an example that uses what only Node has, without naming process, is found", async () => {
  expect(await tryExample(folder.dir, "buffer", 'console.log(Buffer.from("a"));\n')).toMatchObject({
    ok: false,
    output: expect.stringContaining("Cannot find name 'Buffer'"),
  });
});

test("an example may read its token from the environment", async () => {
  const code = 'if (process.env["GH_TOKEN"] !== "ghp_demo_admin") throw new Error("no token");\n';
  expect(await tryExample(folder.dir, "token", code)).toMatchObject({ ok: true });
});

test("an example that calls what the emulator does not know is found, even if it catches the failure", async () => {
  const code = 'await fetch("https://api.github.com/zen").catch(() => {});\n';
  expect(await tryExample(folder.dir, "zen", code)).toMatchObject({
    ok: false,
    output: "the example calls GET https://api.github.com/zen, which the emulator does not know",
  });
});

function openapiSlice(command: string): Promise<Ran> {
  const main = join(root, "packages/slicer/dist/cli/openapi-slice.cjs");
  const words = command.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", "")) ?? [];
  return runProgram(process.execPath, [main, ...words.slice(1)], { cwd: folder.dir });
}

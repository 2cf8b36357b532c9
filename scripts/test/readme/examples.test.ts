// What a README shows, a stranger types in: every TypeScript block is compiled and run, every openapi-slice line is run.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../../run-program.ts";
import { codeBlocks } from "./code-blocks.ts";

const root = join(import.meta.dirname, "../../..");
const readmes = ["README.md", "packages/types/README.md", "packages/slicer/README.md"];
const texts = await Promise.all(
  readmes.map(async (readme) => ({ readme, text: await readFile(join(root, readme), "utf8") })),
);
const examples = texts.flatMap(({ readme, text }) =>
  codeBlocks(text, "ts").map(({ line, text: code }) => ({ name: `${readme}:${line}`, code })),
);
const commands = texts.flatMap(({ readme, text }) =>
  codeBlocks(text, "sh").flatMap(({ line, text: block }) =>
    block
      .split("\n")
      .filter((command) => command.startsWith("openapi-slice "))
      .map((command) => ({ name: `${readme}:${line}`, command })),
  ),
);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ghpkg-readme-"));
  await mkdir(join(folder, "node_modules/@ghpkg"), { recursive: true });
  for (const name of await readdir(join(root, "packages"))) {
    await symlink(join(root, "packages", name), join(folder, "node_modules/@ghpkg", name));
  }
  const descriptions = dirname(fileURLToPath(import.meta.resolve("@octokit/openapi/package.json")));
  await symlink(join(descriptions, "generated/api.github.com.json"), join(folder, "api.github.com.json"));
  await writeFile(join(folder, "package.json"), `{ "type": "module" }\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const strict = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom", "--types", ""];

describe.each(examples)("the example at $name", ({ name, code }) => {
  test("compiles and runs", async () => {
    const file = `${name.replaceAll(/\W/g, "-")}.ts`;
    await writeFile(join(folder, file), code);
    const tsc = fileURLToPath(import.meta.resolve("typescript-7.0/package.json"));
    const compiled = await runProgram(process.execPath, [join(dirname(tsc), "bin/tsc"), ...strict, file], {
      cwd: folder,
    });
    expect(compiled).toMatchObject({ ok: true, output: "" });
    expect(await runProgram(process.execPath, [file.replace(/ts$/, "js")], { cwd: folder })).toMatchObject({
      ok: true,
    });
  });
});

describe.each(commands)("the command at $name", ({ command }) => {
  test(`runs: ${command}`, async () => {
    const main = join(root, "packages/slicer/dist/cli/main.js");
    const words = command.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", "")) ?? [];
    const result = await runProgram(process.execPath, [main, ...words.slice(1)], { cwd: folder });
    expect(result).toMatchObject({ ok: true });
  });
});

test("the report that the slicer's README shows is the report of the command above it", async () => {
  const text = texts.find(({ readme }) => readme === "packages/slicer/README.md")?.text ?? "";
  const [shown] = codeBlocks(text, "text");
  const [command] = commands;
  const main = join(root, "packages/slicer/dist/cli/main.js");
  const result = await runProgram(process.execPath, [main, ...(command?.command.split(" ").slice(1) ?? [])], {
    cwd: folder,
  });
  expect(result.output).toBe(shown?.text.trim());
});

test("a README whose example does not compile is found", async () => {
  await writeFile(
    join(folder, "fault.ts"),
    `import type { Package } from "@ghpkg/types";\nconst id: Package["id"] = "1";\nconsole.log(id);\n`,
  );
  const tsc = fileURLToPath(import.meta.resolve("typescript-7.0/package.json"));
  const compiled = await runProgram(process.execPath, [join(dirname(tsc), "bin/tsc"), ...strict, "fault.ts"], {
    cwd: folder,
  });
  expect(compiled.output).toContain("Type 'string' is not assignable to type 'number'");
});

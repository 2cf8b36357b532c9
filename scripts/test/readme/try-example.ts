import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Ran } from "../../run-program.ts";
import { runProgram } from "../../run-program.ts";

const strict = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom", "--pretty", "false"];
const tsc = join(dirname(fileURLToPath(import.meta.resolve("typescript-7.0/package.json"))), "bin/tsc");
const emulatedFetch = pathToFileURL(join(import.meta.dirname, "emulated-fetch.ts")).href;

/** Compiles an example in a folder, and runs it with a token of the demo seed and an emulated GitHub. Resolves to what failed, or to the run. */
export async function tryExample(folder: string, name: string, code: string): Promise<Ran> {
  const file = `${name.replaceAll(/\W/g, "-")}.ts`;
  await writeFile(join(folder, file), code);
  // Node's types are there for who asks for them, so that the others show that they need none.
  const types = /\bprocess\.|"node:/.test(code) ? "node" : "";
  const compiled = await runProgram(process.execPath, [tsc, ...strict, "--types", types, file], { cwd: folder });
  if (!compiled.ok) return compiled;
  return runProgram(process.execPath, ["--import", emulatedFetch, file.replace(/ts$/, "js")], {
    cwd: folder,
    env: { ...withoutGithub(process.env), GH_TOKEN: "ghp_demo_admin" },
  });
}

/** Actions, and people, set variables that lead clients elsewhere. */
function withoutGithub(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(GH|GITHUB)_/.test(name)));
}

import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runProgram } from "../run-program.ts";
import { compilers, consumerOptions, resolutions } from "./consumers.ts";
import type { Step } from "./step.ts";

const require = createRequire(import.meta.url);

/** One step for each compiler and each way of looking packages up. */
export function compileSteps(dir: string, files: readonly string[]): Step[] {
  return compilers.flatMap((compiler) =>
    resolutions.map(({ name, options }) => ({
      name: `${compiler}, moduleResolution ${name}`,
      run: () => compile(dir, compiler, { name, options }, files),
    })),
  );
}

type Resolution = { readonly name: string; readonly options: object };

async function compile(
  dir: string,
  compiler: string,
  { name, options }: Resolution,
  files: readonly string[],
): Promise<string[]> {
  const config = join(dir, `tsconfig.${name}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...consumerOptions, ...options }, files }));
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc");
  const { ok, output } = await runProgram(process.execPath, [tsc, "-p", config, "--pretty", "false"], { cwd: dir });
  return ok ? [] : [output];
}

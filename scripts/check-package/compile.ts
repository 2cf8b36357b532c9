import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runProgram } from "../run-program.ts";
import type { CompilerOptions } from "./consumer-options.ts";
import { compilers, resolutions } from "./consumers.ts";
import type { Step } from "./step.ts";

const require = createRequire(import.meta.url);

/** What a stranger compiles. */
export interface Compiled {
  readonly dir: string;
  readonly files: readonly string[];
  readonly options: CompilerOptions;
}

/** One step for each compiler and each way of looking packages up. */
export function compileSteps(compiled: Compiled): Step[] {
  return compilers.flatMap((compiler) =>
    resolutions.map((resolution) => ({
      name: `${compiler}, moduleResolution ${resolution.name}`,
      run: () => compile(compiler, resolution, compiled),
    })),
  );
}

async function compile(
  compiler: string,
  resolution: (typeof resolutions)[number],
  { dir, files, options }: Compiled,
): Promise<string[]> {
  const config = join(dir, `tsconfig.${resolution.name}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...options, ...resolution.options }, files }));
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc");
  const { ok, output } = await runProgram(process.execPath, [tsc, "-p", config, "--pretty", "false"], { cwd: dir });
  return ok ? [] : [output];
}

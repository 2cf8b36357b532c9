import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ran } from "../../../run-program.ts";
import { runProgram } from "../../../run-program.ts";

/** A reader's project, with our client and Node's types installed. */
export interface ClientFolder {
  readonly dir: string;
  /** Compiles all samples that were put into it, in one run. */
  readonly compile: () => Promise<Ran>;
  remove(): Promise<void>;
}

const root = join(import.meta.dirname, "../../../..");
const tsc = join(packageFolder("typescript-7.0"), "bin/tsc");

/** Makes one, with samples by the name of their file: `fpt.2022-11-28/packages-get-package.ts`. */
export async function clientFolder(samples: ReadonlyMap<string, string>): Promise<ClientFolder> {
  const dir = await mkdtemp(join(tmpdir(), "ghpkg-samples-"));
  const modules = join(dir, "node_modules");
  await link(join(root, "packages/client"), join(modules, "@ghpkg/client"));
  await link(packageFolder("@types/node"), join(modules, "@types/node"));
  await writeFile(join(dir, "package.json"), '{ "type": "module" }\n');
  for (const [file, code] of samples) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), code);
  }
  const options = "--strict --module nodenext --target es2022 --lib es2023,dom --types node --pretty false".split(" ");
  return {
    dir,
    compile: () => runProgram(process.execPath, [tsc, ...options, ...samples.keys()], { cwd: dir }),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function link(target: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, "junction");
}

function packageFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
}

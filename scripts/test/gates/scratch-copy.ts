import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, sep } from "node:path";
import type { Ran } from "../../run-program.ts";
import { runProgram } from "../../run-program.ts";
import { linkDependencies } from "./link-dependencies.ts";

/** The repository this test belongs to. */
export const repository: string = join(import.meta.dirname, "../../..");

/** A copy of the repository, to break. Its dependencies are shared with the repository, its own packages are not. */
export interface ScratchCopy {
  readonly dir: string;
  /** `pnpm check` with these arguments, in the copy, with nothing in the environment but what is given. */
  check(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** One of the copy's own scripts, likewise. */
  run(script: string): Promise<Ran>;
  /** Writes files, and the folders they are in. */
  plant(files: Readonly<Record<string, string>>): Promise<void>;
  /** Replaces a text in a file, which must be there. */
  replace(path: string, what: string, by: string): Promise<void>;
  /** Deletes a file or a folder, if it is there. */
  uproot(path: string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies what git would commit now, and links the dependencies. */
export async function scratchCopy(): Promise<ScratchCopy> {
  // Under macOS the temporary folder is a link, and turbo compares resolved paths.
  const dir = await realpath(await mkdtemp(join(tmpdir(), "ghpkg-scratch-")));
  for (const file of await filesOf(repository)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await copyFile(join(repository, file), join(dir, file));
  }
  await linkDependencies(repository, dir);
  // Turbo asks git which files there are.
  await mustRun(await runProgram("git", ["init", "--quiet"], { cwd: dir, env: environment(dir) }));
  return {
    dir,
    check: (args, env) =>
      runProgram(process.execPath, ["scripts/check.ts", ...args], { cwd: dir, env: { ...environment(dir), ...env } }),
    run: (script) => runProgram(process.execPath, [script], { cwd: dir, env: environment(dir) }),
    async plant(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(dir, path)), { recursive: true });
        await writeFile(join(dir, path), text);
      }
    },
    async replace(path, what, by) {
      const text = await readFile(join(dir, path), "utf8");
      if (!text.includes(what)) throw new Error(`${path} has no ${what} to replace`);
      await writeFile(
        join(dir, path),
        text.replace(what, () => by),
      );
    },
    uproot: (path) => rm(join(dir, path), { recursive: true, force: true }),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function filesOf(root: string): Promise<string[]> {
  const git = (args: readonly string[]): Promise<Ran> => runProgram("git", ["ls-files", "-z", ...args], { cwd: root });
  const listed = await mustRun(await git(["--cached", "--others", "--exclude-standard"]));
  const deleted = new Set((await mustRun(await git(["--deleted"]))).split("\0"));
  return listed.split("\0").filter((file) => file !== "" && !deleted.has(file));
}

async function mustRun({ ok, stdout, output }: Ran): Promise<string> {
  if (!ok) throw new Error(output);
  return stdout;
}

// Neither CI, nor settings of turbo, vitest, git and npm scripts reach into the copy.
const keptOut = /^(CI|GITHUB|GIT|TURBO|VITE|VITEST|NODE|INIT|npm_package|npm_lifecycle)(_|$)/;

function environment(dir: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !keptOut.test(name) || name === "NODE_EXTRA_CA_CERTS");
  // Nor do the repository's own programs.
  const programs = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(repository + sep));
  return {
    ...Object.fromEntries(kept),
    PATH: [join(dir, "node_modules/.bin"), ...programs].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
  };
}

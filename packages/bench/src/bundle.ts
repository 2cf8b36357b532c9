import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Metafile, Plugin } from "esbuild";
import { home } from "./places.ts";

/** A program as a page gets it. */
export interface Bundle {
  readonly bytes: number;
  readonly gzip: number;
  /** Which file brings how many bytes, the biggest first. */
  readonly files: readonly (readonly [string, number])[];
}

/**
 * Bundles a program for browsers, minified; `gzip -9`. What it imports only when it needs it is a file of its own, and does not count.
 * Files that `leaveOut` finds by their path are left out, with all that only they import.
 */
export async function bundle(entry: string, leaveOut?: RegExp): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: { entry },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "bundle",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: leaveOut ? [leavingOut(leaveOut)] : [],
  });
  const loaded = loadedAtOnce(metafile);
  const codes = outputFiles.filter(({ path }) => loaded.has(relative(home, path))).map(({ contents }) => contents);
  return {
    bytes: sum(codes.map((code) => code.length)),
    gzip: sum(codes.map((code) => gzipSync(code, { level: 9 }).length)),
    files: bytesByFile(metafile, loaded),
  };
}

function leavingOut(files: RegExp): Plugin {
  return {
    name: "leaving out",
    setup(building) {
      building.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) =>
        files.test(join(resolveDir, path)) ? { path, external: true } : undefined,
      );
    },
  };
}

/** The outputs that a page loads before the program runs: the entry's, and what that imports by a statement. */
function loadedAtOnce({ outputs }: Metafile): ReadonlySet<string> {
  const loaded = new Set<string>();
  const waiting = ["bundle/entry.js"];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    const statements = outputs[next]?.imports.filter(({ kind, external }) => kind === "import-statement" && !external);
    waiting.push(...(statements ?? []).map(({ path }) => path));
  }
  return loaded;
}

function bytesByFile({ outputs }: Metafile, loaded: ReadonlySet<string>): Bundle["files"] {
  const inputs = [...loaded].flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}));
  return inputs
    .map(([path, { bytesInOutput }]) => [path.replace(/^.*node_modules\/|^(\.\.\/)+/, ""), bytesInOutput] as const)
    .filter(([, bytes]) => bytes > 0)
    .toSorted(([, a], [, b]) => b - a);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

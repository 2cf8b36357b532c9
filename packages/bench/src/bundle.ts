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

/** Bundles a program for browsers, minified; `gzip -9`. Imports that `leaveOut` says are not followed. */
export async function bundle(entry: string, leaveOut?: RegExp): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: leaveOut ? [leavingOut(leaveOut)] : [],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { bytes: code.length, gzip: gzipSync(code, { level: 9 }).length, files: bytesByFile(metafile) };
}

function leavingOut(filter: RegExp): Plugin {
  return {
    name: "leaving out",
    setup(building) {
      building.onResolve({ filter }, ({ path }) => ({ path, external: true }));
    },
  };
}

function bytesByFile({ outputs }: Metafile): Bundle["files"] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs
    .map(([path, { bytesInOutput }]) => [path.replace(/^.*node_modules\/|^(\.\.\/)+/, ""), bytesInOutput] as const)
    .filter(([, bytes]) => bytes > 0)
    .toSorted(([, a], [, b]) => b - a);
}

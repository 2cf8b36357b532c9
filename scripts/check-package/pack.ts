import { join } from "node:path";
import { runProgram } from "../run-program.ts";

export type Packed =
  | { readonly ok: true; readonly tarball: string; readonly files: readonly string[]; readonly bytes: number }
  | { readonly ok: false; readonly because: string };

/** Packs a package as it would be published. */
export async function pack(packageDir: string, into: string): Promise<Packed> {
  const { ok, stdout, output } = await runProgram("pnpm", ["pack", "--json", "--pack-destination", into], {
    cwd: packageDir,
  });
  if (!ok) return { ok: false, because: `pnpm pack failed: ${output}` };
  // As pnpm wrote it.
  const { filename, size, files } = JSON.parse(stdout) as { filename: string; size: number; files: { path: string }[] };
  return {
    ok: true,
    tarball: join(into, filename.slice(filename.lastIndexOf("/") + 1)),
    files: files.map(({ path }) => path),
    bytes: size,
  };
}

import { dirname } from "node:path";
import type { Manifest } from "./manifest.ts";
import { entriesOf } from "./manifest.ts";
import { pack } from "./pack.ts";
import { neededPackages, workspacePackages } from "./workspace.ts";

export type PackedNeeded =
  | { readonly ok: true; readonly tarballs: readonly string[] }
  | { readonly ok: false; readonly because: string };

/** Packs the other packages of ours that this one needs, so that a stranger's npm can install all of them together. */
export async function packNeeded(packageDir: string, manifest: Manifest, into: string): Promise<PackedNeeded> {
  const needed = neededPackages(manifest, await workspacePackages(dirname(packageDir)));
  if (!needed.ok) return needed;
  const tarballs: string[] = [];
  for (const { dir, manifest: other } of needed.packages) {
    const packed = await pack(dir, into);
    if (!packed.ok) return { ok: false, because: `${other.name}, which ${manifest.name} needs: ${packed.because}` };
    const missing = unbuiltEntries(other, packed.files);
    if (missing.length > 0) {
      const packedWithout = `${other.name}, which ${manifest.name} needs, is packed without ${missing.join(", ")}`;
      return { ok: false, because: `${packedWithout}: build it first` };
    }
    tarballs.push(packed.tarball);
  }
  return { ok: true, tarballs };
}

/** The files that a manifest exports and that were not packed. pnpm packs a package that was never built without a word. */
export function unbuiltEntries(manifest: Manifest, files: readonly string[]): string[] {
  const entries = [...entriesOf(manifest, files, "node"), ...entriesOf(manifest, files, "browser")];
  const named = new Set(entries.map(({ target }) => target.replace(/^\.\//, "")));
  const packed = new Set(files);
  return [...named].filter((file) => !packed.has(file));
}

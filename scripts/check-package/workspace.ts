import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";

/** A package of ours, where it is worked on. */
export interface WorkspacePackage {
  readonly dir: string;
  readonly manifest: Manifest;
}

export type Needed =
  | { readonly ok: true; readonly packages: readonly WorkspacePackage[] }
  | { readonly ok: false; readonly because: string };

/** The packages in a folder, each in a folder of its own. */
export async function workspacePackages(folder: string): Promise<WorkspacePackage[]> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const dir = join(folder, name);
      const text = await readFile(join(dir, "package.json"), "utf8").catch(() => undefined);
      // Our own manifests: pnpm refuses to install when one is none.
      return text === undefined ? [] : [{ dir, manifest: JSON.parse(text) as Manifest }];
    }),
  );
  return found.flat();
}

/**
 * The other packages of ours that a package needs when it is installed, through each other too. Pure. A stranger's npm
 * takes them from the registry, where today's are not.
 */
export function neededPackages(from: Manifest, all: readonly WorkspacePackage[]): Needed {
  const needed = new Map<string, WorkspacePackage>();
  const visit = (manifest: Manifest): string | undefined => {
    for (const name of ours(manifest)) {
      if (name === from.name || needed.has(name)) continue;
      const found = all.find((one) => one.manifest.name === name);
      if (!found) return `${manifest.name} depends on ${name}, which is no package of this workspace`;
      needed.set(name, found);
      const because = visit(found.manifest);
      if (because) return because;
    }
    return undefined;
  };
  const because = visit(from);
  return because ? { ok: false, because } : { ok: true, packages: [...needed.values()] };
}

function ours({ dependencies }: Manifest): string[] {
  return Object.entries(dependencies ?? {}).flatMap(([name, version]) =>
    version.startsWith("workspace:") ? [name] : [],
  );
}

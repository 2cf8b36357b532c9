import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { discoverEditions } from "./editions.ts";
import type { Edition, EditionsConfig } from "./editions.ts";
import type { Lock } from "./lock.ts";

/** Where slices stand, from the root. */
export const slicesFolder = "spec/slices";

/** `fpt.2022-11-28`. */
export function sliceName(edition: string, apiVersion: string): string {
  return `${edition}.${apiVersion}`;
}

/** `spec/slices/fpt.2022-11-28.json`. */
export function slicePath(name: string): string {
  return `${slicesFolder}/${name}.json`;
}

/** A slice as it is committed. */
export interface Slice {
  readonly edition: Edition;
  readonly apiVersion: string;
  readonly text: string;
}

/** Reads the committed slices of every edition that the lock knows, editions in their order, API versions ascending. */
export async function readSlices(root: string, config: EditionsConfig, lock: Lock): Promise<Slice[]> {
  const versions = discoverEditions(config, Object.keys(lock)).flatMap((edition) =>
    edition.apiVersions.map((apiVersion) => ({ edition, apiVersion })),
  );
  return Promise.all(
    versions.map(async ({ edition, apiVersion }) => {
      const path = slicePath(sliceName(edition.id, apiVersion));
      const text = await readFile(join(root, path), "utf8").catch(() => undefined);
      if (text === undefined) throw new Error(`${path} is missing, though ${edition.file} is locked. Run: pnpm slice`);
      return { edition, apiVersion, text };
    }),
  );
}

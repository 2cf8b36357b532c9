import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the lock stands, from the root. */
export const lockPath = "spec/upstream.lock.json";

/** What a source file was when it was sliced. */
export interface LockEntry {
  /** `@octokit/openapi@23.0.2`, or `local` for a file that somebody had. */
  readonly from: string;
  readonly bytes: number;
  readonly sha256: string;
  /** sha256 of each slice made of it, by the slice's name. */
  readonly slices: Readonly<Record<string, string>>;
}

/** By source file. */
export type Lock = Readonly<Record<string, LockEntry>>;

/** The lock as text: files and slices sorted by name. */
export function renderLock(lock: Lock): string {
  return `${JSON.stringify(
    sorted(lock, (entry) => ({ ...entry, slices: sorted(entry.slices, (digest) => digest) })),
    null,
    2,
  )}\n`;
}

/** The lock as it is committed; empty when there is none yet. */
export async function readLock(root: string): Promise<Lock> {
  const text = await readFile(join(root, lockPath), "utf8").catch(() => "{}");
  // Written by renderLock, and proven current by a test.
  return JSON.parse(text) as Lock;
}

function sorted<Value>(values: Readonly<Record<string, Value>>, map: (value: Value) => Value): Record<string, Value> {
  const names = Object.keys(values).toSorted();
  return Object.fromEntries(names.map((name) => [name, map(values[name] as Value)]));
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Selection } from "@ghpkg/slicer";
import type { EditionsConfig } from "./editions.ts";

/** What `spec/slice.config.json` says: what a slice keeps, and what must come out. */
export interface SliceConfig {
  readonly selection: Selection;
  /** A description in which GitHub added or removed an operation is not sliced unnoticed. */
  readonly expected: { readonly operations: number; readonly paths: number };
}

/** The hand-written half of `spec/`. */
export interface SpecConfig extends EditionsConfig, SliceConfig {}

/** Reads `spec/editions.json` and `spec/slice.config.json`. Throws an Error that names the file when it cannot. */
export async function readSpecConfig(root: string): Promise<SpecConfig> {
  const editions = await readJson<EditionsConfig>(root, "spec/editions.json");
  const config = await readJson<SliceConfig>(root, "spec/slice.config.json");
  return { ...editions, ...config };
}

/** The files are the project's own, reviewed and under test; their shape is taken at its word. */
async function readJson<Content>(root: string, path: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(join(root, path), "utf8")) as Content;
  } catch (cause) {
    throw new Error(`${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

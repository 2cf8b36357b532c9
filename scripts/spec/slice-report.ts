import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JsonObject, SliceReport } from "@ghpkg/slicer";
import type { Lock } from "./lock.ts";
import { operationsOf, parseSlice } from "./slice-operations.ts";
import type { Slice } from "./slices.ts";

/** What `pnpm start` tells about one slice. */
export interface SliceFacts {
  readonly edition: string;
  readonly apiVersion: string;
  /** Where the description came from: `@octokit/openapi@23.0.2`. */
  readonly from: string;
  readonly operations: number;
  /** Of how many is unknown of a slice that was not made in this run. */
  readonly components: { readonly kept: number; readonly total?: number };
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Of slicing it; absent on a slice that was not made in this run. */
  readonly milliseconds?: number;
}

/** The facts of a slice, out of the slicer's own report and what only the caller knows. */
export function sliceFacts(report: SliceReport, known: Omit<SliceFacts, "operations" | "components">): SliceFacts {
  const sections = Object.values(report.components.sections);
  const components = { kept: sum(sections.map(({ kept }) => kept)), total: sum(sections.map(({ total }) => total)) };
  return { ...known, operations: report.operations.kept.length, components };
}

/** The facts of slices that stay as they are locked: as far as the slices themselves and the lock tell them. */
export function lockedFacts(slices: readonly Slice[], lock: Lock): SliceFacts[] {
  return slices.flatMap(({ edition, apiVersion, text }) => {
    const entry = lock[edition.file];
    if (!entry) return [];
    const components = Object.values((parseSlice(text)["components"] ?? {}) as JsonObject);
    return {
      edition: edition.id,
      apiVersion,
      from: entry.from,
      operations: operationsOf({ text }).length,
      components: { kept: sum(components.map((section) => Object.keys(section ?? {}).length)) },
      bytesIn: entry.bytes,
      bytesOut: Buffer.byteLength(text),
    };
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Not committed: it holds times. A turbo output, so a cached run still has it. */
const path = "scripts/.reports/slices.json";

export async function writeSliceReport(root: string, facts: readonly SliceFacts[]): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), `${JSON.stringify(facts, null, 2)}\n`);
}

/** The report of the run that made the slices as they are. Throws an Error when there has been none. */
export async function readSliceReport(root: string): Promise<SliceFacts[]> {
  const text = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`${path} is missing. Run: pnpm slice`);
  return JSON.parse(text) as SliceFacts[];
}

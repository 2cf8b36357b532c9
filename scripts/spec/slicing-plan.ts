import type { Lock } from "./lock.ts";

/** Where a run slices from: the npm package, the package also for what came from a --source before, or a --source. */
export type SlicingMode = "package" | "package only" | "source";

export interface SlicingPlan {
  /** The source files to slice, of those the upstream has. */
  readonly files: readonly string[];
  /** What stays as it is locked. */
  readonly kept: Lock;
}

/** What came from a --source stays until it is told to go; with a --source, all that it does not have stays. */
export function planSlicing(mode: SlicingMode, upstreamFiles: readonly string[], locked: Lock): SlicingPlan {
  const stays = (file: string, from: string): boolean => {
    if (mode === "source") return !upstreamFiles.includes(file);
    return mode === "package" && from === "local";
  };
  const kept = Object.fromEntries(Object.entries(locked).filter(([file, { from }]) => stays(file, from)));
  return { files: upstreamFiles.filter((file) => !Object.hasOwn(kept, file)), kept };
}

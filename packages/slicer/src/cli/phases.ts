import type { Usage } from "./context.ts";

/** What one phase of a run took. */
export interface Phase {
  readonly name: string;
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What was measured by the end of a run. */
export interface Measured {
  /** In their order; first what it took to start. */
  readonly phases: readonly Phase[];
  readonly peakBytes: number;
}

export interface Phases {
  <Result>(name: string, action: () => Promise<Result>): Promise<Result>;
  readonly done: () => Measured;
}

/** Measures what a run does, phase by phase; without a measure, it only lets it happen. */
export function phases(usage: (() => Usage) | undefined): Phases {
  const taken: Phase[] = [];
  let last: Usage = { wallMs: 0, cpuMs: 0, peakBytes: 0 };
  const note = (name: string): void => {
    if (!usage) return;
    const now = usage();
    taken.push({ name, wallMs: rounded(now.wallMs - last.wallMs), cpuMs: rounded(now.cpuMs - last.cpuMs) });
    last = now;
  };
  note("start");
  const measure = async <Result>(name: string, action: () => Promise<Result>): Promise<Result> => {
    const result = await action();
    note(name);
    return result;
  };
  return Object.assign(measure, { done: () => ({ phases: taken, peakBytes: last.peakBytes }) });
}

/** To microseconds: what follows is noise of the arithmetic. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

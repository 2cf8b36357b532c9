import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "./corpus.ts";
import { judge } from "./invariants.ts";
import { makeCase } from "./make-case.ts";
import { shrink } from "./shrink.ts";

export interface Job {
  readonly seed: number;
  readonly start: number;
  readonly end: number;
  /** How many of it a big case has. */
  readonly big: number;
  readonly shrink: boolean;
}

/** Told before each case; with `fault` behind one that showed it, and with `codes` at the end. */
export interface Found {
  readonly index: number;
  readonly fault?: string;
  readonly shrunk?: string;
  readonly codes?: Readonly<Record<string, number>>;
}

// Started with a job by whoever watches.
const job = workerData as Job;
const corpus = readCorpus();
const codes: Record<string, number> = {};
const tell = (found: Found): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
  parentPort?.postMessage(found);
};
for (let index = job.start; index < job.end; index += 1) {
  tell({ index });
  const each = makeCase(corpus, job.seed, index, job);
  const { outcome, fault } = judge(each);
  codes[outcome] = (codes[outcome] ?? 0) + 1;
  if (fault === undefined) continue;
  const about = each.name === undefined ? fault : `${each.name}: ${fault}`;
  tell({ index, fault: about, ...(job.shrink && each.kind !== "big" ? { shrunk: shrink(each) } : {}) });
}
tell({ index: job.end, codes });

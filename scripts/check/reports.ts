import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { testReports } from "./gates.ts";
import type { Gate } from "./run-summary.ts";
import type { Finished, Report } from "./tally.ts";
import { readTestReport } from "./test-report.ts";

/** Puts each gate together with the report it left, where it is one that counts tests. */
export async function withReport(root: string, gate: Gate): Promise<Finished> {
  const path = testReports[gate.task];
  if (!path) return { gate };
  return { gate, report: await readReport(join(root, gate.directory, path), gate) };
}

async function readReport(path: string, gate: Gate): Promise<Report> {
  try {
    const { mtimeMs } = await stat(path);
    // A gate that dies before it reports must not be counted by the numbers of an earlier run. What turbo restores from
    // its cache is as old as it likes: turbo has just put it there.
    if (!gate.cached && mtimeMs < gate.startedAtMs) return { state: "missing" };
    return { state: "read", counts: readTestReport(await readFile(path, "utf8")) };
  } catch {
    // Not there, or cut off in the middle: either way there is nothing to count.
    return { state: "missing" };
  }
}

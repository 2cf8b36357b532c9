import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { testReports } from "./gates.ts";
import type { Gate } from "./run-summary.ts";
import type { Finished, Report } from "./tally.ts";
import { readTestReport } from "./test-report.ts";

/** Removes what earlier runs reported: a gate that dies before it reports must not be counted by yesterday's numbers. */
export async function removeReports(root: string): Promise<void> {
  const packages = (await readdir(join(root, "packages"))).map((name) => join("packages", name));
  for (const folder of [...packages, "scripts"]) {
    await rm(join(root, folder, ".reports"), { recursive: true, force: true });
  }
}

/** Puts each gate together with the report it left, where it is one that counts tests. */
export async function withReport(root: string, gate: Gate): Promise<Finished> {
  const path = testReports[gate.task];
  if (!path) return { gate };
  return { gate, report: await readReport(join(root, gate.directory, path)) };
}

async function readReport(path: string): Promise<Report> {
  try {
    return { state: "read", counts: readTestReport(await readFile(path, "utf8")) };
  } catch {
    // Not there, or cut off in the middle: either way there is nothing to count.
    return { state: "missing" };
  }
}

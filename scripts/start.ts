// What a newcomer runs first (`npm start`): slices every edition and API version, generates, builds, reports, runs one typed
// example on the result, and shows the client and the emulator at work. Turbo does the work; what has not changed comes from its
// cache.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gateName } from "./check/gates.ts";
import { progressOn } from "./check/progress.ts";
import type { Gate } from "./check/run-summary.ts";
import { planTurbo, runTurbo } from "./check/run-turbo.ts";
import { watch } from "./check/watch.ts";
import { endWithMessage } from "./end-with-message.ts";
import { readSliceReport } from "./spec/slice-report.ts";
import { cacheLine, exampleLines, sliceTable } from "./start/report.ts";

const root = join(import.meta.dirname, "..");
// One after the other: the packages are built from what is generated, and tables of READMEs are made by what is built.
const stages = [["generate"], ["build", "generate-readmes"], ["example"]];

await endWithMessage("start", async () => {
  // A later stage meets what an earlier one has done again, from the cache: what counts is the first time.
  const first = new Map<string, Gate>();
  for (const tasks of stages) {
    for (const task of await runStage(tasks)) if (!first.has(gateName(task))) first.set(gateName(task), task);
  }
  const done = [...first.values()];

  const sliced = done.find(({ task }) => task === "slice");
  const example = done.find(({ task }) => task === "example");
  process.stdout.write(`\n${sliceTable(await readSliceReport(root), sliced?.cached ?? false)}\n${cacheLine(done)}\n`);
  if (example) process.stdout.write(exampleLines(await readFile(join(root, example.logFile), "utf8")));
  await showTour();
  process.stdout.write("\nNext: npm test runs every gate; README.md says how to use the packages.\n");
});

/** Against packages that have just been built: they are loaded now. */
async function showTour(): Promise<void> {
  const { createEmulator } = await import("@ghpkg/emulator");
  const { ownClients, tour } = await import("./start/tour.ts");
  const listening = await createEmulator().listen();
  try {
    await tour(listening.url, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await listening.close();
  }
  process.stdout.write(ownClients);
}

async function runStage(tasks: readonly string[]): Promise<readonly Gate[]> {
  const request = { gates: tasks, turboOptions: [] };
  const planned = await planTurbo(root, request);
  const watching = watch(planned.map(gateName), progressOn(process.stdout));
  const run = await runTurbo(root, request, (finish) => watching.finished(finish));
  watching.end();
  if (!run.ok) throw new Error(run.because);
  const failed = run.gates.find(({ outcome }) => outcome === "failed");
  if (failed) {
    const log = await readFile(join(root, failed.logFile), "utf8");
    throw new Error(`${gateName(failed)} failed:\n${log.trimEnd()}`);
  }
  return run.gates;
}

// Runs every gate and says how each went: `pnpm check`, which is all that CI runs.
//
//   pnpm check                       every gate, in every package
//   pnpm check lint test             these gates only
//   pnpm check --filter=@ghpkg/types this package only
//
// The last line is always `N passed, N failed`; the exit code is 0 only when something passed and nothing failed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readArguments } from "./check/gates.ts";
import type { CheckRequest } from "./check/gates.ts";
import { progressOn } from "./check/progress.ts";
import { removeReports, withReport } from "./check/reports.ts";
import { runTurbo } from "./check/run-turbo.ts";
import { gateName, lastLine, table } from "./check/table.ts";
import { tally } from "./check/tally.ts";
import type { Row } from "./check/tally.ts";

const root = join(import.meta.dirname, "..");
const inCi = process.env["CI"] === "true";

async function check(request: CheckRequest): Promise<boolean> {
  await removeReports(root);
  const progress = progressOn(process.stdout);
  let finished = 0;
  progress.show(`checking ${request.gates.join(", ")}`);
  const run = await runTurbo(root, request, (finish) => {
    finished += 1;
    progress.show(`${finished} finished, last ${gateName(finish)}${finish.cached ? " (cached)" : ""}`);
  });
  progress.end();
  if (!run.ok) return giveUp(run.because);

  const result = tally(await Promise.all(run.gates.map((gate) => withReport(root, gate))), inCi);
  for (const row of result.rows) if (row.gate.outcome === "failed") await printLog(row);
  process.stdout.write(`\n${table(result, inCi)}\n${lastLine(result)}`);
  return result.green;
}

async function printLog({ gate }: Row): Promise<void> {
  const log = await readFile(join(root, gate.logFile), "utf8").catch(() => "It printed nothing.\n");
  process.stdout.write(`\n── ${gateName(gate)} failed ──\n${log.trimEnd()}\n`);
}

function giveUp(because: string): boolean {
  process.stdout.write(`${because}\n\n${lastLine({ passed: 0, failed: 1 })}`);
  return false;
}

const args = readArguments(process.argv.slice(2));
const green = args.ok ? await check(args.request) : giveUp(args.because);
process.exitCode = green ? 0 : 1;

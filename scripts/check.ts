// Runs every gate and says how each went: `pnpm check`, which is all that CI runs.
//
//   pnpm check                       every gate, in every package
//   pnpm check lint test             these gates only
//   pnpm check --filter=@ghpkg/types this package only
//
// The last line is always `N passed, N failed`; the exit code is 0 only when something passed and nothing failed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gateName, readArguments } from "./check/gates.ts";
import type { CheckRequest } from "./check/gates.ts";
import { progressOn } from "./check/progress.ts";
import { withReport } from "./check/reports.ts";
import { planTurbo, runTurbo } from "./check/run-turbo.ts";
import { lastLine, table } from "./check/table.ts";
import { tally } from "./check/tally.ts";
import type { Row } from "./check/tally.ts";
import { watch } from "./check/watch.ts";

const root = join(import.meta.dirname, "..");
const inCi = process.env["CI"] === "true";

async function check(request: CheckRequest): Promise<boolean> {
  const planned = await planTurbo(root, request);
  const watched = watch(planned.map(gateName), progressOn(process.stdout));
  const run = await runTurbo(root, request, (finish) => watched.finished(finish));
  watched.end();
  if (!run.ok) return giveUp(run.because);
  if (run.gates.length === 0) return giveUp(`nothing to run: no package has what was asked for: ${asked(request)}`);

  const result = tally(await Promise.all(run.gates.map((gate) => withReport(root, gate))), inCi);
  for (const row of result.rows) if (row.gate.outcome === "failed") await printLog(row);
  process.stdout.write(`\n${table(result, inCi)}\n${lastLine(result)}`);
  return result.green;
}

function asked({ gates, turboOptions }: CheckRequest): string {
  return [...gates, ...turboOptions].join(" ");
}

async function printLog({ gate }: Row): Promise<void> {
  const log = await readFile(join(root, gate.logFile), "utf8").catch(() => "It printed nothing.\n");
  process.stdout.write(`\n── ${gateName(gate)} failed ──\n${log.trimEnd()}\n`);
}

function giveUp(because: string): boolean {
  process.stdout.write(`${because}\n\n${lastLine({ passed: 0, failed: 1 })}`);
  return false;
}

async function main(): Promise<boolean> {
  const args = readArguments(process.argv.slice(2));
  if (!args.ok) return giveUp(args.because);
  try {
    return await check(args.request);
  } catch (error) {
    // Whatever it is (a full disk, a folder that cannot be read), the last line is a promise.
    return giveUp(`the check itself broke: ${error instanceof Error ? error.message : String(error)}`);
  }
}

process.exitCode = (await main()) ? 0 : 1;

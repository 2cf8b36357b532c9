import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { machine, versions } from "./circumstances.ts";
import { client } from "./client/suite.ts";
import { readCommand } from "./command.ts";
import type { Request } from "./command.ts";
import { emulator } from "./emulator/suite.ts";
import { measureParts } from "./measurement.ts";
import { home } from "./places.ts";
import { renderReport } from "./render-report.ts";
import { reportJson } from "./report-json.ts";
import type { Report } from "./report.ts";
import { slicer } from "./slicer/suite.ts";

const suites = { client, emulator, slicer };
const args = process.argv.slice(2);
const command = readCommand(args, {
  client: Object.keys(client.parts),
  emulator: Object.keys(emulator.parts),
  slicer: Object.keys(slicer.parts),
});

if (command.do === "refuse") {
  process.stderr.write(`bench: ${command.because}\n`);
  process.exitCode = 2;
} else {
  try {
    await measure(command);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function measure({ suite, parts, whole, quick }: Request<keyof typeof suites>): Promise<void> {
  const circumstances = { machine: machine(), versions: await versions(suites[suite].packages) };
  const tables = await measureParts(suites[suite], parts, { quick }, tell);
  const report: Report = {
    command: ["pnpm bench", ...args].join(" "),
    measured: new Date().toISOString().slice(0, 10),
    ...circumstances,
    tables,
  };
  process.stdout.write(`\n${renderReport(report)}`);
  // What is kept is always a whole, careful run.
  if (quick || !whole) return;
  await mkdir(join(home, "results"), { recursive: true });
  await writeFile(join(home, "results", `${suite}.json`), reportJson(report));
  process.stdout.write(`Written to packages/bench/results/${suite}.json.\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

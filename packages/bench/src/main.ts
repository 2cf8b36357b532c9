import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { machine, versions } from "./circumstances.ts";
import { measureClient } from "./client/measure.ts";
import { clientParts, readCommand } from "./command.ts";
import type { Request } from "./command.ts";
import { home } from "./places.ts";
import { renderReport } from "./render-report.ts";
import { reportJson } from "./report-json.ts";
import type { Report } from "./report.ts";

const args = process.argv.slice(2);
const command = readCommand(args);

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

async function measure({ parts, quick }: Request): Promise<void> {
  const circumstances = { machine: machine(), versions: await versions() };
  const tables = await measureClient({ parts, quick }, (line) => process.stderr.write(`${line}\n`));
  const report: Report = {
    command: ["pnpm bench", ...args].join(" "),
    measured: new Date().toISOString().slice(0, 10),
    ...circumstances,
    tables,
  };
  process.stdout.write(`\n${renderReport(report)}`);
  // What is kept is always a whole, careful run.
  if (quick || parts.length < clientParts.length) return;
  await mkdir(join(home, "results"), { recursive: true });
  await writeFile(join(home, "results", "client.json"), reportJson(report));
  process.stdout.write("Written to packages/bench/results/client.json.\n");
}

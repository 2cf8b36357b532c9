#!/usr/bin/env node
import { readFileSync, writeSync } from "node:fs";
import { FileError } from "./context.ts";
import { failureOf } from "./failure.ts";
import { identityOf, readOutput, reason, writeWhole } from "./files.ts";
import { holdSignals } from "./hold-signals.ts";
import { openFile } from "./open-file.ts";
import { readInput } from "./read-input.ts";
import { run } from "./run.ts";
import { writeOut } from "./write-out.ts";

async function stdout(text: string): Promise<void> {
  try {
    await writeOut(1, text, () => process.stdout);
  } catch (cause) {
    // A reader that has seen enough (`openapi-slice … | head`) closes the pipe: that is no failure of ours.
    if (cause instanceof Error && "code" in cause && cause.code === "EPIPE") process.exit(0);
    throw new FileError(`standard output: could not be written: ${reason(cause)}`, { cause });
  }
}

// Where nobody listens, there is nobody to tell.
const stderr = (text: string): Promise<void> => writeOut(2, text, () => process.stderr).catch(() => undefined);

// What no promise brought to `run`: still one line, not a stack trace.
process.on("uncaughtException", (error: unknown) => {
  const { text, exit } = failureOf(error);
  try {
    writeSync(2, `openapi-slice: ${text}\n`);
  } finally {
    process.exit(exit);
  }
});

// No `await` here: this file is bundled as CommonJS, which starts faster (see bundle-command.ts).
const ended = run(
  {
    version: () =>
      (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version,
    readInput: (input, maxBytes) => readInput(input, maxBytes, () => process.stdin),
    openFile,
    readOutput,
    identityOf,
    // node:crypto, which could make a name that is surely unique, costs a tenth of a whole run.
    writeFiles: (files) => writeWhole(files, `${process.pid}-${Date.now().toString(36)}`, () => holdSignals(process)),
    stdout,
    stderr,
    usage: () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      // Microseconds and kilobytes: https://nodejs.org/api/process.html#processresourceusage
      return { wallMs: performance.now(), cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 };
    },
  },
  process.argv.slice(2),
);
void ended.then((code) => (process.exitCode = code));

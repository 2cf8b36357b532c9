#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { identityOf, readOutput, reason, writeWhole } from "./files.ts";
import { holdSignals } from "./hold-signals.ts";
import { readInput } from "./read-input.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`openapi-slice … | head`) closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`openapi-slice: standard output: could not be written: ${reason(error)}\n`, () =>
    process.exit(3),
  );
});
// Nobody listens: there is nobody to tell.
process.stderr.on("error", () => undefined);
// What no promise brought to `run`: still one line, not a stack trace.
process.on("uncaughtException", (error: unknown) => {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  process.stderr.write(`openapi-slice: a fault of openapi-slice itself, please report it: ${line}\n`, () =>
    process.exit(70),
  );
});

const writeTo =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve) => stream.write(text, () => resolve()));

process.exitCode = await run(
  {
    version: () =>
      (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version,
    readInput: (input, maxBytes) => readInput(input, maxBytes, () => process.stdin),
    readOutput,
    identityOf,
    // node:crypto, which could make a name that is surely unique, costs a tenth of a whole run.
    writeFiles: (files) => writeWhole(files, `${process.pid}-${Date.now().toString(36)}`, () => holdSignals(process)),
    stdout: writeTo(process.stdout),
    stderr: writeTo(process.stderr),
    usage: () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      // Microseconds and kilobytes: https://nodejs.org/api/process.html#processresourceusage
      return { wallMs: performance.now(), cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 };
    },
  },
  process.argv.slice(2),
);

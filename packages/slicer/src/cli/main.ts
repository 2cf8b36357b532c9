#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { FileError } from "./context.ts";
import { identityOf, readOutput, reason, writeWhole } from "./files.ts";
import { holdSignals } from "./hold-signals.ts";
import { readInput } from "./read-input.ts";
import { run } from "./run.ts";

// Each write hears of its own failure. Without a listener, the stream's would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
// What no promise brought to `run`: still one line, not a stack trace.
process.on("uncaughtException", (error: unknown) => {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  process.stderr.write(`openapi-slice: a fault of openapi-slice itself, please report it: ${line}\n`, () =>
    process.exit(70),
  );
});

const stdout = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve();
      // A reader that has seen enough (`openapi-slice … | head`) closes the pipe: that is no failure of ours.
      else if ("code" in error && error.code === "EPIPE") process.exit(0);
      else reject(new FileError(`standard output: could not be written: ${reason(error)}`, { cause: error }));
    });
  });
// Where nobody listens, there is nobody to tell.
const stderr = (text: string): Promise<void> => new Promise((resolve) => process.stderr.write(text, () => resolve()));

process.exitCode = await run(
  {
    version: () =>
      (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version,
    readInput: (input, maxBytes) => readInput(input, maxBytes, () => process.stdin),
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

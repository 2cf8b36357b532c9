#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { readIfThere, writeWhole } from "./files.ts";
import { run } from "./run.ts";

// Whoever read what it says is gone (`ghpkg-emulator --log | head`): it goes on serving without being heard.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

const writeTo =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve) => stream.write(text, () => resolve()));

let writes = 0;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Asked a second time, it ends at once: the signals have their usual meaning again. */
function asksToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });
}

process.exitCode = await run(
  {
    version: (
      JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }
    ).version,
    readFile: readIfThere,
    writeFile: (path, text) => writeWhole(path, text, `${process.pid}-${(writes += 1)}`),
    stdout: writeTo(process.stdout),
    stderr: writeTo(process.stderr),
    asksToEnd,
  },
  process.argv.slice(2),
);

#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { readInput, writeWhole } from "./files.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`openapi-slice … | head`) closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`openapi-slice: standard output: ${error.message}\n`, () => process.exit(3));
});
// Nobody listens: there is nobody to tell.
process.stderr.on("error", () => undefined);

const writeTo =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve) => stream.write(text, () => resolve()));

process.exitCode = await run(
  {
    version: (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
      .version,
    readInput: (input) => readInput(input, () => process.stdin),
    // node:crypto, which could make a name that is surely unique, costs a tenth of a whole run.
    writeFile: (path, text) => writeWhole(path, text, `${process.pid}-${Date.now().toString(36)}`),
    stdout: writeTo(process.stdout),
    stderr: writeTo(process.stderr),
  },
  process.argv.slice(2),
);

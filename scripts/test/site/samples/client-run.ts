import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Preparable } from "@ghpkg/docs/sample-github";
import type { Emulator, RequestRecord } from "@ghpkg/emulator";

/** A compiled sample that is to be run. */
export interface ClientRun {
  readonly edition: Emulator["edition"];
  /** From the folder that it is run in: `fpt.2022-11-28/packages-get-package.js`. */
  readonly file: string;
  readonly ready: Preparable;
  /** Another than that of the account that samples are run with. */
  readonly token?: string;
}

/** What came of it. */
export interface ClientRunResult {
  /** The lines that it printed. */
  readonly printed: readonly string[];
  readonly requests: readonly RequestRecord[];
  /** What it threw. */
  readonly error?: string;
}

const runner = join(import.meta.dirname, "run-client-samples.ts");

/** Runs samples in one program of their own, in their order. Rejects when that program fails: a sample that does is a result. */
export async function runClientSamples(dir: string, runs: readonly ClientRun[]): Promise<ClientRunResult[]> {
  const child = spawn(process.execPath, [runner], { cwd: dir, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(runs));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (code !== 0) throw new Error(`the program that runs the samples ended with ${String(code)}`);
  // What the runner prints.
  return JSON.parse(output) as ClientRunResult[];
}

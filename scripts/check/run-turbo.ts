import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { runProgram } from "../run-program.ts";
import type { Finish } from "./progress.ts";
import { readFinish } from "./progress.ts";
import type { Gate } from "./run-summary.ts";
import { readRunSummary, summaryPath } from "./run-summary.ts";
import type { CheckRequest } from "./gates.ts";

export type TurboRun =
  | { readonly ok: true; readonly gates: readonly Gate[] }
  | { readonly ok: false; readonly because: string };

/** The gates turbo would run for a request, in no special order; none when turbo cannot say. */
export async function planTurbo(root: string, request: CheckRequest): Promise<readonly Gate[]> {
  const options = [...request.turboOptions, "--dry=json"];
  const { ok, stdout } = await runProgram("turbo", ["run", ...request.gates, ...options], { cwd: root });
  return ok ? readRunSummary(stdout) : [];
}

/** Runs the gates, all of them even when one fails, and says what became of each. */
export async function runTurbo(
  root: string,
  request: CheckRequest,
  onFinish: (finish: Finish) => void,
): Promise<TurboRun> {
  const options = ["--continue=always", "--summarize", "--log-order=grouped", "--output-logs=hash-only"];
  const output = await collect(root, ["run", ...request.gates, ...request.turboOptions, ...options], (line) => {
    const finish = readFinish(line);
    if (finish) onFinish(finish);
  });
  if (!output.ok) return output;
  const path = summaryPath(output.text);
  if (!path) return { ok: false, because: `turbo could not run the gates. It said:\n${output.text.trim()}` };
  const gates = readRunSummary(await readFile(path, "utf8"));
  await rm(path);
  return { ok: true, gates: inOrder(gates, request.gates) };
}

/** In the order of the request; tasks that only prepare a gate come first. */
function inOrder(gates: readonly Gate[], requested: readonly string[]): Gate[] {
  return gates.toSorted((one, other) => requested.indexOf(one.task) - requested.indexOf(other.task));
}

type Output = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly because: string };

/** Runs turbo and resolves to all it printed, once it has ended. Whether a task failed is in its summary. */
function collect(root: string, args: readonly string[], onLine: (line: string) => void): Promise<Output> {
  return new Promise((resolve) => {
    // The terminal is ours; turbo writes plain lines.
    const env = { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" };
    const turbo = spawn("turbo", args, {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const lines: string[] = [];
    for (const stream of [turbo.stdout, turbo.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        onLine(line);
      });
    }
    turbo.on("error", ({ message }) => {
      resolve({
        ok: false,
        because: `turbo could not be started (${message}): start this through pnpm or npm, which have it on their PATH`,
      });
    });
    turbo.on("close", () => resolve({ ok: true, text: lines.join("\n") }));
  });
}

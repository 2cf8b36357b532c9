import { execFile } from "node:child_process";
import { join } from "node:path";

/** Where the command starts. */
export const main: string = join(import.meta.dirname, "../../src/cli/main.ts");

/** How a process ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, with this on its standard input. */
export function runIn(dir: string, program: string, args: readonly string[], stdin = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { cwd: dir, timeout: 50_000 }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr });
    });
    child.stdin?.on("error", () => undefined).end(stdin);
  });
}

/** Runs the command in a folder. */
export function openapiSlice(dir: string, args: readonly string[], stdin = ""): Promise<Ended> {
  return runIn(dir, process.execPath, [main, ...args], stdin);
}

/** Runs a line of shell in a folder, in which `"$0" "$@"` is the command with these words. */
export function inShell(dir: string, line: string, args: readonly string[]): Promise<Ended> {
  return runIn(dir, "sh", ["-c", line, process.execPath, main, ...args]);
}

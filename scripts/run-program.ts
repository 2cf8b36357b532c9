import { spawn } from "node:child_process";

export interface Ran {
  readonly ok: boolean;
  /** What it wrote to stdout. */
  readonly stdout: string;
  /** All it wrote, in the order it came, without the blank space around it. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs another program to its end. A program that cannot be started has failed, and its output says so. */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    // npm, npx and pnpm are command files on Windows, which only its shell can start.
    const shell = process.platform === "win32" && command !== process.execPath;
    const child = spawn(command, args, { ...options, shell, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", ({ message }) =>
      resolve({ ok: false, stdout, output: `${command} could not be started: ${message}` }),
    );
    child.on("close", (code) => resolve({ ok: code === 0, stdout, output: output.trim() }));
  });
}

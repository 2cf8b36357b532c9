import { execFile } from "node:child_process";
import type { ExecFileException } from "node:child_process";

/** What a client said, and how it ended. */
export interface Said {
  /** `null` when it was ended because it took too long. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ClientOptions {
  /** Nothing of the environment of the tests reaches the client: tokens and proxies of whoever runs them are none of it. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

const secondsToAnswer = 30;

/** Runs a client to its end. One that hangs is ended, and has no exit code. */
export function runClient(command: string, args: readonly string[], options: ClientOptions = {}): Promise<Said> {
  const { env = {}, input = "" } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      {
        env: { PATH: process.env["PATH"] ?? "", ...env },
        timeout: secondsToAnswer * 1000,
        maxBuffer: 64 * 2 ** 20,
        encoding: "utf8",
      },
      (error, stdout, stderr) => {
        if (typeof error?.code === "string") reject(new Error(`${command} could not be run: ${error.code}`));
        else resolve({ exitCode: exitCodeOf(error), stdout, stderr });
      },
    );
    child.stdin?.end(input);
  });
}

function exitCodeOf(error: ExecFileException | null): number | null {
  if (!error) return 0;
  return typeof error.code === "number" ? error.code : null;
}

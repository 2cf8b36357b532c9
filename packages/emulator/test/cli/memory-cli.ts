import { expect } from "vitest";
import { FileError } from "../../src/node/cli/context.ts";
import { run } from "../../src/node/cli/run.ts";

/** A run of the command, over files in memory. It listens on a port of its own. */
export interface Running {
  readonly files: Record<string, string>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Where it listens. */
  readonly url: () => Promise<string>;
  /** Ends it as Ctrl+C does, and resolves to its exit code. */
  readonly end: () => Promise<number>;
  /** Resolves when it has ended by itself. */
  readonly code: Promise<number>;
}

/** Starts the command. Files whose name begins with `full` cannot be written. */
export function cli(args: string, files: Record<string, string> = {}): Running {
  let stdout = "";
  let stderr = "";
  let asked: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (asked = resolve));
  const code = run(
    {
      version: "1.2.3",
      readFile: async (path) => files[path],
      writeFile: async (path, text) => {
        if (path.startsWith("full")) throw new FileError(`${path}: could not be written: there is no space left`);
        files[path] = text;
      },
      stdout: async (text) => void (stdout += text),
      stderr: async (text) => void (stderr += text),
      asksToEnd: () => end,
    },
    args.split(" ").filter((word) => word !== ""),
  );
  return {
    files,
    stdout: () => stdout,
    stderr: () => stderr,
    async url() {
      await expect.poll(() => urlIn(stdout), { timeout: 30_000 }).toBeDefined();
      return urlIn(stdout) ?? "";
    },
    end() {
      asked();
      return code;
    },
    code,
  };
}

function urlIn(stdout: string): string | undefined {
  return /(?:listens on |"url":")(http:[^"\s]+)/.exec(stdout)?.[1];
}

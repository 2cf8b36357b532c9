import { spawn } from "node:child_process";
import { once } from "node:events";

/** A program in a Node of its own that measures whenever it is asked to, and keeps still in between. */
export interface MeasuringProcess {
  /** Lets it measure once; resolves to what it sends back. */
  measure(): Promise<unknown>;
  stop(): void;
}

/** Starts such a program. It answers each message with one. */
export function startMeasuring(args: readonly string[]): MeasuringProcess {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(child, "exit").then(([code]: unknown[]) => {
    throw new Error(`${args.join(" ")} ended with ${String(code)}.`);
  });
  // Heard of where somebody waits for an answer.
  ended.catch(() => {});
  return {
    async measure() {
      child.send("measure");
      const [answer]: unknown[] = await Promise.race([once(child, "message"), ended]);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { installed, program } from "../places.ts";
import { figuresIn } from "../run-program.ts";

/** TypeScript's own server for editors, in a process of its own. */
export interface LanguageServer {
  /** Asks something and resolves to the answer's body. */
  ask(command: string, args: object): Promise<unknown>;
  /** Tells it something that has no answer. */
  tell(command: string, args: object): void;
  /** What the process has cost so far. */
  costs(): Promise<Record<"bytes" | "cpuSeconds", number>>;
  stop(): Promise<void>;
}

interface Message {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** Starts the server of TypeScript 6.0, the last that speaks to editors in JavaScript. It installs no types by itself. */
export function startLanguageServer(): LanguageServer {
  const tsserver = installed("typescript-6.0", "lib", "tsserver.js");
  const costsReporter = pathToFileURL(program("report-costs.mjs")).href;
  const child = spawn(
    process.execPath,
    ["--import", costsReporter, tsserver, "--disableAutomaticTypingAcquisition", "--suppressDiagnosticEvents"],
    { stdio: ["pipe", "pipe", "inherit", "ipc"] },
  );
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("TypeScript's server has no pipes.");
  const waiting = new Map<number, { resolve(body: unknown): void; reject(error: Error): void }>();
  let asked = 0;

  // Each message is one line, between lines that say how long it is.
  createInterface(stdout).on("line", (line) => {
    if (!line.startsWith("{")) return;
    // What the server writes is its protocol: https://github.com/microsoft/TypeScript/wiki/Standalone-Server-(tsserver)
    const { body, message = "", request_seq = 0, success, type } = JSON.parse(line) as Message;
    if (type !== "response") return;
    if (success) waiting.get(request_seq)?.resolve(body);
    else waiting.get(request_seq)?.reject(new Error(`TypeScript's server: ${message}`));
  });
  child.on("exit", (code) => {
    for (const one of waiting.values()) one.reject(new Error(`TypeScript's server ended with ${code}.`));
  });

  const tell = (command: string, args: object): number => {
    asked += 1;
    stdin.write(`${JSON.stringify({ seq: asked, type: "request", command, arguments: args })}\n`);
    return asked;
  };

  return {
    tell,
    ask: (command, args) =>
      new Promise((resolve, reject) => {
        waiting.set(tell(command, args), { resolve, reject });
      }),
    async costs() {
      child.send("costs");
      const [costs]: unknown[] = await once(child, "message");
      return figuresIn(costs, ["bytes", "cpuSeconds"]);
    },
    async stop() {
      waiting.clear();
      const ended = once(child, "exit");
      tell("exit", {});
      await ended;
    },
  };
}

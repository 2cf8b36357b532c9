import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { program } from "../places.ts";
import { figuresIn } from "../run-program.ts";
import { ask, checkAnswer } from "./ask.ts";
import type { Server } from "./contenders.ts";
import type { Fixtures } from "./fixtures.ts";

/** What a process has cost so far: CPU of all its threads, and the memory that it holds. */
export type Costs = Readonly<Record<"bytes" | "cpuSeconds", number>>;

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  /** Its first answer. */
  readonly first: string;
  costs(): Promise<Costs>;
  stop(): Promise<void>;
}

/** How long a server may take until it answers, in milliseconds. */
const patience = 60_000;

/** Starts a server and waits for its first answer. Rejects when that is another than it should be. */
export async function startServer(server: Server, fixtures: Fixtures): Promise<ServerProcess> {
  const port = await freePort();
  const costsReporter = pathToFileURL(program("report-costs.mjs")).href;
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", costsReporter, ...server.args(fixtures, port)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env,
  });
  const ended = endOf(child, server);
  const stop = (): Promise<void> => stopped(child);
  try {
    const first = await firstAnswer(child, port, server, ended);
    return { port, first, costs: () => Promise.race([costsOf(child), ended]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks until somebody answers. Whoever does not listen yet has no work with it. */
async function firstAnswer(
  child: ChildProcess,
  port: number,
  { asked, name }: Server,
  ended: Promise<never>,
): Promise<string> {
  const latest = performance.now() + patience;
  while (performance.now() < latest) {
    if (hasEnded(child)) return ended;
    try {
      const body = await ask(port, asked);
      checkAnswer(body, asked);
      return body;
    } catch (error) {
      if (!isRefusedConnection(error)) throw error;
    }
    await setTimeout(10);
  }
  throw new Error(`${name} does not answer.`);
}

/** Rejects when a server ends by itself, with what it has said. */
function endOf(child: ChildProcess, { name }: Server): Promise<never> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close").then(([code, signal]: unknown[]) => {
    throw new Error(`${name} ended with ${String(code ?? signal)}:\n${said}`.trimEnd());
  });
  // Heard of where somebody waits for an answer.
  ended.catch(() => {});
  return ended;
}

function isRefusedConnection(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
}

async function costsOf(child: ChildProcess): Promise<Costs> {
  // Where nobody is there any more, the end of the process says why.
  child.send("costs", () => {});
  const [costs]: unknown[] = await once(child, "message");
  return figuresIn(costs, ["bytes", "cpuSeconds"]);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "127.0.0.1"), "listening");
  // A server that listens on a port has such an address.
  const { port } = probe.address() as AddressInfo;
  await once(probe.close(), "close");
  return port;
}

import type { Agent } from "node:http";
import { ask } from "./ask.ts";
import type { Asked } from "./contenders.ts";
import type { ServerProcess } from "./server-process.ts";

/** Asks a server for the same thing for so long, one request after the other, and returns how often it answered. */
export async function load(server: ServerProcess, asked: Asked, milliseconds: number, agent: Agent): Promise<number> {
  const end = performance.now() + milliseconds;
  let answers = 0;
  do {
    const body = await ask(server.port, asked, agent);
    // The length is what can be compared without a cost: some of what answers has the time in it.
    if (body.length !== server.first.length) throw new Error(`${asked.path} is not answered as it was at first.`);
    answers += 1;
  } while (performance.now() < end);
  return answers;
}

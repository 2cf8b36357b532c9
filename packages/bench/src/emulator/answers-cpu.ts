import { Agent } from "node:http";
import { alternate } from "../rounds.ts";
import type { Figures } from "../rounds.ts";
import { median } from "../statistics.ts";
import type { Asked, Server } from "./contenders.ts";
import type { Fixtures } from "./fixtures.ts";
import { load } from "./load.ts";
import { startServer } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

/** What answers of a server cost: CPU of one, the size of its body, and what the process holds afterwards. */
export type AnswerCosts = Readonly<Record<"bytes" | "held" | "microseconds", number>>;
type Taken = Figures<Server, keyof AnswerCosts>;

/** Measures what an answer costs in the process of each server, while they are asked in turn, each for the same time. */
export async function measureAnswers(
  servers: readonly Server[],
  fixtures: Fixtures,
  quick: boolean,
): Promise<(server: Server) => AnswerCosts> {
  const generations: Taken[] = [];
  // A process has luck or bad luck with its compiler: several are asked.
  while (generations.length < (quick ? 1 : 3)) generations.push(await measureOnce(servers, fixtures, quick));
  return (server) => {
    const of = (name: keyof AnswerCosts): number => median(generations.flatMap((taken) => taken(server, name)));
    return { microseconds: of("microseconds"), bytes: of("bytes"), held: of("held") };
  };
}

async function measureOnce(servers: readonly Server[], fixtures: Fixtures, quick: boolean): Promise<Taken> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const running = new Map<Server, ServerProcess>();
  const measureFor =
    (milliseconds: number) =>
    async (server: Server): Promise<AnswerCosts> => {
      const one = running.get(server);
      if (!one) throw new Error(`${server.name} does not run.`);
      return costsOf(one, server.asked, milliseconds, agent);
    };
  try {
    for (const server of servers) running.set(server, await startServer(server, fixtures));
    // What its compiler has seen a few thousand times is still not at its quickest.
    await alternate(servers, 1, measureFor(quick ? 300 : 8000));
    return await alternate(servers, quick ? 2 : 7, measureFor(quick ? 150 : 1000));
  } finally {
    agent.destroy();
    for (const one of running.values()) await one.stop();
  }
}

async function costsOf(server: ServerProcess, asked: Asked, milliseconds: number, agent: Agent): Promise<AnswerCosts> {
  const before = await server.costs();
  const answers = await load(server, asked, milliseconds, agent);
  const after = await server.costs();
  return {
    microseconds: ((after.cpuSeconds - before.cpuSeconds) * 1e6) / answers,
    bytes: Buffer.byteLength(server.first),
    held: after.bytes,
  };
}

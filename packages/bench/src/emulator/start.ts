import { setTimeout } from "node:timers/promises";
import type { Measurement } from "../measurement.ts";
import { program } from "../places.ts";
import { goal } from "../report.ts";
import { alternate } from "../rounds.ts";
import type { Sample } from "../rounds.ts";
import { figuresIn, runNode } from "../run-program.ts";
import { median } from "../statistics.ts";
import { inProcess, oursListening, oursWithDemo, servers } from "./contenders.ts";
import type { InProcess, Server } from "./contenders.ts";
import { withFixtures } from "./fixtures.ts";
import type { Fixtures } from "./fixtures.ts";
import { argsOf } from "./in-process.ts";
import { startServer } from "./server-process.ts";

type Name = "bytes" | "milliseconds";
type Contender = InProcess | Server;

const contenders: readonly Contender[] = [...servers, oursWithDemo, ...inProcess];

/** How long a server is left alone before its memory is read, in milliseconds. */
const rest = 500;

/** What a process has cost in CPU when the first answer is there, that of Node itself included, and what it holds when idle. */
export const measureStart: Measurement = ({ quick }) =>
  withFixtures(async (fixtures) => {
    const figures = await alternate(contenders, quick ? 1 : 9, (one) => startOnce(one, fixtures));
    const of = (one: Contender, name: Name): number => median(figures(one, name));
    const megabytes = (one: Contender): number => of(one, "bytes") / 1e6;
    return [
      {
        title: "From the start of Node to the first answer, and memory when idle",
        columns: [
          { title: "CPU ms", digits: 0 },
          { title: "MB when idle", digits: 0 },
        ],
        rows: contenders.map((one) => ({ name: one.name, figures: [of(one, "milliseconds"), megabytes(one)] })),
        goals: [oursListening, oursWithDemo].flatMap((ours) => [
          goal(`CPU ms of ${ours.name}, to the first answer`, 250, of(ours, "milliseconds"), 0),
          goal(`MB of ${ours.name}, when idle`, 80, megabytes(ours), 0),
        ]),
      },
    ];
  });

async function startOnce(one: Contender, fixtures: Fixtures): Promise<Sample<Name>> {
  if ("id" in one) {
    const printed = await runNode([program("in-process.mjs"), ...argsOf(one, fixtures)]);
    const { bytes, microseconds } = figuresIn(printed, ["bytes", "microseconds"]);
    return { bytes, milliseconds: microseconds / 1000 };
  }
  const running = await startServer(one, fixtures);
  try {
    const { cpuSeconds } = await running.costs();
    await setTimeout(rest);
    const { bytes } = await running.costs();
    return { bytes, milliseconds: cpuSeconds * 1000 };
  } finally {
    await running.stop();
  }
}

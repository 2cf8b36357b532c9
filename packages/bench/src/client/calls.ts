import { program } from "../places.ts";
import { goal } from "../report.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import type { Sample } from "../rounds.ts";
import { startMeasuring } from "../measuring-process.ts";
import { figuresIn } from "../run-program.ts";
import { median, medianRatio } from "../statistics.ts";
import type { Care } from "../measurement.ts";
import { ours, oursRaw, peers, plainFetch } from "./peers.ts";
import type { Peer } from "./peers.ts";

const contenders: readonly Peer[] = [...peers, oursRaw];

interface Cost {
  readonly microseconds: number;
  /** Of what plain fetch costs. */
  readonly times: number;
}

/** What a call costs in CPU, with an answer of one item and with one of a hundred. GitHub is a function that answers at once. */
export async function measureCalls({ quick }: Care): Promise<readonly Table[]> {
  const one = await measure("one", quick);
  const page = await measure("page", quick);
  return [
    {
      title: "CPU of a call, one after the other",
      columns: [
        { title: "1 item, µs", digits: 1 },
        { title: "1 item, × fetch", digits: 2 },
        { title: "100 items, µs", digits: 1 },
        { title: "100 items, × fetch", digits: 2 },
      ],
      rows: contenders.map((peer) => ({
        name: peer.name,
        figures: [one(peer).microseconds, one(peer).times, page(peer).microseconds, page(peer).times],
      })),
      goals: [
        goal(`${ours.name} for 1 item, × plain fetch,`, 3.5, one(ours).times),
        goal(`${ours.name} for 100 items, × plain fetch,`, 1.3, page(ours).times),
      ],
    },
  ];
}

async function measure(what: "one" | "page", quick: boolean): Promise<(peer: Peer) => Cost> {
  const generations: Taken[] = [];
  // A process has luck or bad luck with its compiler: several are asked.
  while (generations.length < (quick ? 1 : 3)) generations.push(await measureOnce(what, quick));
  const all = (peer: Peer): readonly number[] => generations.flatMap((taken) => taken(peer));
  return (peer) => ({ microseconds: median(all(peer)), times: medianRatio(all(peer), all(plainFetch)) });
}

type Taken = (peer: Peer) => readonly number[];

/** Starts a process for each and lets them take turns, a moment each: what slows the machine slows neighbours alike. */
async function measureOnce(what: "one" | "page", quick: boolean): Promise<Taken> {
  const budget = quick ? "30" : "100";
  const running = new Map(
    contenders.map((peer) => [peer, startMeasuring([program("calls-cpu.ts"), peer.id, what, budget])]),
  );
  const measureNext = async (peer: Peer): Promise<Sample<"microseconds">> =>
    figuresIn(await running.get(peer)?.measure(), ["microseconds"]);
  try {
    await alternate(contenders, quick ? 1 : 4, measureNext);
    const figures = await alternate(contenders, quick ? 3 : 11, measureNext);
    return (peer) => figures(peer, "microseconds");
  } finally {
    for (const one of running.values()) one.stop();
  }
}

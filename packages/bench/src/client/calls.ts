import { program } from "../places.ts";
import { goal } from "../report.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import { figuresIn, runNode } from "../run-program.ts";
import { median, medianRatio } from "../statistics.ts";
import type { Care } from "./measure.ts";
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
  const figures = await alternate(contenders, quick ? 1 : 9, async ({ id }) =>
    figuresIn(await runNode([program("calls-cpu.ts"), id, what, quick ? "50" : "600"]), ["microseconds"]),
  );
  const base = figures(plainFetch, "microseconds");
  return (peer) => {
    const taken = figures(peer, "microseconds");
    return { microseconds: median(taken), times: medianRatio(taken, base) };
  };
}

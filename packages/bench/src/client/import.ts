import { program } from "../places.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import { figuresIn, runNode } from "../run-program.ts";
import { median } from "../statistics.ts";
import type { Care } from "../measurement.ts";
import { peers, plainFetch } from "./peers.ts";
import type { Peer } from "./peers.ts";

/** What it costs to import a client and to make one, above a program that imports nothing. */
export async function measureImports({ quick }: Care): Promise<readonly Table[]> {
  const figures = await alternate(peers, quick ? 1 : 15, async ({ id }) =>
    figuresIn(await runNode([program("import-cpu.ts"), id]), ["microseconds"]),
  );
  const cost = (peer: Peer): number => median(figures(peer, "microseconds")) / 1000;
  return [
    {
      title: "CPU to import a client and make one",
      columns: [
        { title: "ms", digits: 1 },
        { title: "above plain fetch", digits: 1 },
      ],
      rows: peers.map((peer) => ({ name: peer.name, figures: [cost(peer), cost(peer) - cost(plainFetch)] })),
      goals: [],
    },
  ];
}

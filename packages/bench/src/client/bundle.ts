import { bundle } from "../bundle.ts";
import type { Bundle } from "../bundle.ts";
import type { Measurement } from "../measurement.ts";
import { program } from "../places.ts";
import { goal } from "../report.ts";
import { ours, peers, plainFetch } from "./peers.ts";
import type { Peer } from "./peers.ts";

/** What a program that uses all of a client adds to a page: minified, bundled for browsers, gzip -9. */
export const measureBundles: Measurement = async () => {
  const bundles = await Promise.all(
    peers.map(async (peer) => ({ peer, ...(await bundle(program("bundles", `${peer.id}.ts`))) })),
  );
  // Both are among the peers.
  const find = ({ id }: Peer): Bundle => bundles.find(({ peer }) => peer.id === id) as Bundle;
  const base = find(plainFetch);
  const mine = find(ours);
  return [
    {
      title: "Bundle of a program that uses everything",
      columns: [
        { title: "bytes", digits: 0 },
        { title: "gzip bytes", digits: 0 },
        { title: "above plain fetch", digits: 0 },
      ],
      rows: bundles.map(({ peer, bytes, gzip }) => ({ name: peer.name, figures: [bytes, gzip, gzip - base.gzip] })),
      goals: [goal(`gzip bytes of ${ours.name}`, 6000, mine.gzip, 0)],
    },
    {
      title: `Bundle of ${ours.name}, by file`,
      columns: [{ title: "bytes", digits: 0 }],
      rows: mine.files.map(([name, bytes]) => ({ name, figures: [bytes] })),
      goals: [],
    },
  ];
};

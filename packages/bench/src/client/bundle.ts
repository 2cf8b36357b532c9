import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Metafile } from "esbuild";
import { home, program } from "../places.ts";
import { goal } from "../report.ts";
import type { Table } from "../report.ts";
import { ours, peers, plainFetch } from "./peers.ts";
import type { Peer } from "./peers.ts";

interface Bundle {
  readonly peer: Peer;
  readonly bytes: number;
  readonly gzip: number;
  readonly metafile: Metafile;
}

/** What a program that uses all of a client adds to a page: minified, bundled for browsers, gzip -9. */
export async function measureBundles(): Promise<readonly Table[]> {
  const bundles = await Promise.all(peers.map(bundle));
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
      rows: bytesByFile(mine.metafile).map(([name, bytes]) => ({ name, figures: [bytes] })),
      goals: [],
    },
  ];
}

async function bundle(peer: Peer): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [program("bundles", `${peer.id}.ts`)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { peer, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length, metafile };
}

/** Which file brings how many bytes, the biggest first. */
function bytesByFile({ outputs }: Metafile): readonly (readonly [string, number])[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs
    .map(([path, { bytesInOutput }]) => [path.replace(/^.*node_modules\/|^(\.\.\/)+/, ""), bytesInOutput] as const)
    .filter(([, bytes]) => bytes > 0)
    .toSorted(([, a], [, b]) => b - a);
}

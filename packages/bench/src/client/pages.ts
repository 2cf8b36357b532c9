import { spawn } from "node:child_process";
import { once } from "node:events";
import { program } from "../places.ts";
import { goal } from "../report.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import { figuresIn, runNode } from "../run-program.ts";
import { median, medianRatio } from "../statistics.ts";
import type { Care } from "../measurement.ts";

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly concurrency: number;
}

const paginate: Reader = { id: "octokit-rest", name: "octokit.paginate of @octokit/rest", concurrency: 1 };
const oursByEight: Reader = { id: "ghpkg", name: "@ghpkg/client, concurrency 8", concurrency: 8 };
const readers: readonly Reader[] = [
  { id: "fetch", name: "plain fetch, one page after the other", concurrency: 1 },
  { id: "fetch", name: "plain fetch, 8 at once", concurrency: 8 },
  { id: "octokit-core", name: "@octokit/core + paginate-rest", concurrency: 1 },
  paginate,
  { id: "octokit-rest-plugins", name: "@octokit/rest + throttling + retry", concurrency: 1 },
  { id: "ghpkg", name: "@ghpkg/client, concurrency 1", concurrency: 1 },
  oursByEight,
];

/** How long it takes to read a list of many pages from a server that takes 30 ms for each. */
export async function measurePages({ quick }: Care): Promise<readonly Table[]> {
  const pages = quick ? 10 : 100;
  const server = await startServer(30, pages);
  try {
    const figures = await alternate(readers, quick ? 1 : 5, async ({ id, concurrency }) =>
      figuresIn(await runNode([program("pages-wall.ts"), id, String(concurrency), server.url, String(pages * 100)]), [
        "milliseconds",
      ]),
    );
    const taken = (reader: Reader): readonly number[] => figures(reader, "milliseconds");
    const times = (reader: Reader): number => medianRatio(taken(reader), taken(paginate));
    return [
      {
        title: `${pages} pages of 100 versions, 30 ms latency each`,
        columns: [
          { title: "ms", digits: 0 },
          { title: "× octokit.paginate", digits: 3 },
        ],
        rows: readers.map((reader) => ({ name: reader.name, figures: [median(taken(reader)), times(reader)] })),
        goals: [goal(`${oursByEight.name}, × octokit.paginate,`, 0.15, times(oursByEight), 3)],
      },
    ];
  } finally {
    server.stop();
  }
}

/** A server of its own process: what it costs must not count. It ends when its standard input does, so with this process too. */
async function startServer(latency: number, pages: number): Promise<{ readonly url: string; stop(): void }> {
  const child = spawn(process.execPath, [program("page-server.ts"), String(latency), String(pages)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}`, stop: () => child.stdin.end() };
}

import { runClient } from "./run-client.ts";

/** An answer as curl printed it. */
export interface Printed {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Its exit code: 0 unless what came was no whole answer. */
  readonly exitCode: number | null;
}

/** Runs curl, without the settings of whoever runs the tests, and reads the last answer that it printed. */
export async function curl(...args: readonly string[]): Promise<Printed> {
  const { exitCode, stdout } = await runClient("curl", ["-q", "-s", "-i", "--max-time", "20", ...args]);
  // What comes before the answer is 100 Continue, or a redirect that was followed.
  const blocks = stdout.split("\r\n\r\n");
  const last = blocks.findLastIndex((block) => block.startsWith("HTTP/"));
  const [first = "", ...lines] = (blocks[last] ?? "").split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    headers: new Map(lines.map((line) => pairOf(line))),
    body: blocks.slice(last + 1).join("\r\n\r\n"),
    exitCode,
  };
}

function pairOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

import type { Agent, IncomingMessage } from "node:http";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import type { Asked } from "./contenders.ts";

/** Asks a server on this machine and resolves to the text of its answer. Rejects when it is no good one. */
export async function ask(port: number, { path, token }: Asked, agent?: Agent): Promise<string> {
  const headers = {
    // Not GitHub's own media type, which Prism refuses: the description does not name it.
    accept: "application/json",
    authorization: `Bearer ${token}`,
    "user-agent": "ghpkg-bench",
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, ...(agent && { agent }) }, resolve)
      .on("error", reject)
      .end();
  });
  const body = await text(response);
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${body.slice(0, 300)}`);
  return body;
}

/** Checks that an answer is what a contender should answer with: nobody is measured at answering something else. */
export function checkAnswer(body: string, { path, items }: Asked): void {
  const list: unknown = JSON.parse(body);
  const found = Array.isArray(list) ? list.length : 0;
  if (items === undefined ? found > 0 : found === items) return;
  throw new Error(`${path}: ${found} instead of ${items ?? "some"} items: ${body.slice(0, 300)}`);
}

import type { ServerResponse } from "node:http";
import type { Answer } from "../answer/answer.ts";

/**
 * Sends an answer over a connection. A body that breaks off breaks the connection, after what there was of it: the other side
 * must not take half an answer for a whole one.
 */
export async function sendResponse(response: Answer | Response, outgoing: ServerResponse): Promise<void> {
  if (!(response instanceof Response)) return sendAnswer(response, outgoing);
  if (response.headers.has("content-length")) return sendPieces(response, outgoing);
  const whole = response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
  const headers = flat(response.headers);
  if (whole) headers.push("content-length", String(whole.byteLength));
  outgoing.writeHead(response.status, headers);
  outgoing.end(whole);
}

/** What no fault has touched is sent as it is. */
function sendAnswer({ status, body, headers }: Answer, outgoing: ServerResponse): void {
  // A text goes out with the headers, without a copy in between.
  const length = body === undefined ? undefined : Buffer.byteLength(body);
  outgoing.writeHead(status, { ...headers, ...(length !== undefined && { "content-length": length }) });
  // Node leaves the body out where the request was HEAD.
  outgoing.end(body);
}

/** A body that promises its length may break that promise: it goes out as it comes. */
async function sendPieces(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, flat(response.headers));
  let sent = 0;
  try {
    for await (const piece of response.body ?? []) {
      sent += piece.byteLength;
      await written(outgoing, piece);
    }
  } catch {
    outgoing.destroy();
    return;
  }
  // Were it kept alive, the other side would wait for the rest.
  if (sent < Number(response.headers.get("content-length")) && outgoing.req.method !== "HEAD") outgoing.destroy();
  else outgoing.end();
}

function written(outgoing: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

/** Names and values in turn, which is the quickest for `writeHead` to read. */
function flat(headers: Headers): string[] {
  return [...headers].flat();
}

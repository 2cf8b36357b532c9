import type { Answer } from "./answer/answer.ts";
import { refusal } from "./answer/answer.ts";

// No operation takes a body. Nobody sends more than this by mistake.
const longest = 1024 * 1024;

/** The body of a request: what it holds, or why it is refused. Neither when there is none. */
export interface Body {
  readonly refusal?: Answer;
  readonly json?: object;
}

/** Reads the body of a request, no more than a megabyte. `docs`: what a refusal names as its `documentation_url`. */
export async function readBody(request: Request, docs: string): Promise<Body> {
  // The method is asked first: to look for a body makes @hono/node-server build a whole Request, a quarter of what a page costs.
  if (request.method === "GET" || request.method === "HEAD" || request.body === null) return {};
  const text = await readUpTo(request.body, longest, request.signal);
  if (text === undefined) return { refusal: refusal(413, "Request Entity Too Large", docs) };
  if (text.trim() === "") return {};
  const value = parsed(text);
  // https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
  if (value === undefined) return { refusal: refusal(400, "Problems parsing JSON", docs) };
  const { json } = value;
  // Verbatim: https://github.com/cli/cli/issues/4286
  if (json === null)
    return { refusal: refusal(422, "Invalid request.\n\nFor 'links/0/schema', {} is not a null.", docs) };
  if (typeof json !== "object" || Array.isArray(json)) {
    return { refusal: refusal(400, "Body should be a JSON object", docs) };
  }
  return { json };
}

/** The text of a body; nothing when it is longer. Rejects with the signal's reason when whoever sends it gives up. */
export async function readUpTo(
  body: ReadableStream<Uint8Array>,
  limit: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const reader = body.getReader();
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", stop);
  try {
    const decoder = new TextDecoder();
    let text = "";
    let read = 0;
    for (;;) {
      // One chunk after the other, on purpose: it is a stream.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return text + decoder.decode();
      read += value.length;
      if (read > limit) {
        stop();
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

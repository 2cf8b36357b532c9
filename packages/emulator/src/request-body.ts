import type { Answer } from "./answer/answer.ts";
import { refusal } from "./answer/answer.ts";

// No operation takes a body. Nobody sends more than this by mistake.
const longest = 1024 * 1024;

/**
 * What is wrong with the body of a request; nothing when it has none, or one that may be there. No more than a megabyte is
 * read. `docs`: what a refusal names as its `documentation_url`.
 */
export async function bodyRefusalOf(request: Request, docs: string): Promise<Answer | undefined> {
  if (request.body === null || request.method === "GET" || request.method === "HEAD") return undefined;
  const text = await readUpTo(request.body, longest);
  if (text === undefined) return refusal(413, "Request Entity Too Large", docs);
  if (text.trim() === "") return undefined;
  const value = parsed(text);
  // https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
  if (value === undefined) return refusal(400, "Problems parsing JSON", docs);
  // Verbatim: https://github.com/cli/cli/issues/4286
  if (value.json === null) return refusal(422, "Invalid request.\n\nFor 'links/0/schema', {} is not a null.", docs);
  if (typeof value.json !== "object" || Array.isArray(value.json)) {
    return refusal(400, "Body should be a JSON object", docs);
  }
  return undefined;
}

/** The text of a body; nothing when it is longer. */
export async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  const reader = body.getReader();
  for (;;) {
    // One chunk after the other, on purpose: it is a stream.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > limit) {
      // oxlint-disable-next-line no-await-in-loop
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

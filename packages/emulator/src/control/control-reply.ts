import { InputError } from "../faults/input-error.ts";
import { isSeedError } from "../seed/seed-error.ts";
import type { SeedProblem } from "../seed/seed-error.ts";

/** What is answered to who controls the emulator. */
export interface ControlReply {
  readonly status: number;
  /** Sent as JSON; nothing for an answer without a body. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a refusal says: what is wrong, where, what was expected and what to do. */
export interface ControlRefusal {
  readonly message: string;
  readonly path?: string;
  readonly expected?: string;
  readonly hint?: string;
}

/** A refusal. */
export function refusedWith(
  status: number,
  refusal: ControlRefusal,
  headers?: Readonly<Record<string, string>>,
): ControlReply {
  return { status, body: refusal, ...(headers && { headers }) };
}

/** What was done, without a body. */
export const doneSo: ControlReply = { status: 204 };

/** An answer as it is sent. People read it too: the JSON is in lines. */
export function responseFor({ status, body, text, headers = {} }: ControlReply, method: string): Response {
  const content = text ?? (body === undefined ? undefined : `${JSON.stringify(body, undefined, 2)}\n`);
  const kind = text === undefined ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
  return new Response(method === "HEAD" || content === undefined ? null : content, {
    status,
    headers: {
      // What holds secrets is kept by nobody, and run by nobody.
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...(content !== undefined && { "content-type": kind }),
      ...headers,
    },
  });
}

/** What is wrong with what was sent. An error of any other kind is the emulator's own, and says so, without its stack. */
export function refusalFor(error: unknown): ControlReply {
  if (error instanceof InputError) {
    const { message, path, expected, hint } = error;
    return refusedWith(400, { message, path, expected, ...(hint !== undefined && { hint }) });
  }
  if (isSeedError(error)) {
    const [first] = error.problems;
    return refusedWith(400, { message: error.message, ...(first && partsOf(first)) });
  }
  const message = error instanceof Error ? error.message : String(error);
  return refusedWith(500, { message: `The emulator failed, please report it: ${message}` });
}

/** Which parts of a problem a refusal has; `received` is in its message. */
function partsOf({ path, expected, hint }: SeedProblem): Omit<ControlRefusal, "message"> {
  return { path, expected, ...(hint !== undefined && { hint }) };
}

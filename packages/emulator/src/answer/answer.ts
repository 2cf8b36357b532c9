import type { Shown } from "./package-json.ts";

/** What is answered, before headers that every answer has. */
export interface Answer {
  readonly status: number;
  /** JSON text; nothing for an answer without a body. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is another whenever the body is, for the `ETag`; the body itself when left out. */
  readonly identity?: string;
  /** `message` of a refusal, for the ledger. */
  readonly message?: string;
}

/** An answer with a JSON body. */
export function ok(body: string, headers?: Readonly<Record<string, string>>): Answer {
  return headers ? { status: 200, body, headers } : { status: 200, body };
}

/** One thing, or a list of them. `base`: what is the same for all, and goes into their addresses. */
export function shownAnswer(shown: Shown | readonly Shown[], base: string, headers?: Answer["headers"]): Answer {
  const items = "json" in shown ? [shown] : shown;
  const json = items.map((item) => item.json).join(",");
  return {
    status: 200,
    body: "json" in shown ? json : `[${json}]`,
    identity: `${base}\n${items.map(({ identity }) => identity).join("\n")}`,
    ...(headers && { headers }),
  };
}

/** What was done, without a body. */
export const done: Answer = { status: 204 };

/**
 * A refusal, in GitHub's shape: `status` is a text, although the schema `basic-error` requires nothing at all.
 * Observed: https://github.com/cli/cli/issues/9606
 */
export function refusal(
  status: number,
  message: string,
  documentationUrl: string,
  headers?: Readonly<Record<string, string>>,
): Answer {
  const body = JSON.stringify({ message, documentation_url: documentationUrl, status: String(status) });
  return { status, body, message, ...(headers && { headers }) };
}

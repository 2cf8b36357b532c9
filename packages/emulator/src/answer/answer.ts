/** What is answered, before headers that every answer has. */
export interface Answer {
  readonly status: number;
  /** JSON text; nothing for an answer without a body. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `message` of a refusal, for the ledger. */
  readonly message?: string;
}

/** An answer with a JSON body. */
export function ok(body: string, headers?: Readonly<Record<string, string>>): Answer {
  return headers ? { status: 200, body, headers } : { status: 200, body };
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

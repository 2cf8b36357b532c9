import { explainFailure } from "@ghpkg/scopes";
import type { Explanation } from "@ghpkg/scopes";
import { operationWith } from "../access/question.ts";

/** A message that can be found. */
export interface FindableMessage {
  readonly status?: number;
  /** All its words, those of what an answer says besides included. */
  readonly text: string;
}

/** What somebody pasted, as far as it is understood. */
export interface Pasted {
  readonly text: string;
  readonly status?: number;
  /** Of a body in JSON, with its documentation_url, which names the operation. */
  readonly body?: { readonly message?: unknown; readonly documentation_url?: unknown };
}

/** Reads what was pasted: a body in JSON, what gh or our client said, or a few words. */
export function readPasted(text: string): Pasted {
  const body = bodyIn(text);
  const named = /\bHTTP[/\d. ]*\b([45]\d\d)\b|"status":\s*"?([45]\d\d)\b|(?:^|[\s:])([45]\d\d)\b/.exec(text);
  const status = named?.slice(1).find((part) => part !== undefined);
  return { text, ...(status !== undefined && { status: Number(status) }), ...(body && { body }) };
}

/** The messages that fit what was pasted, the best first. */
export function findMessages<Message extends FindableMessage>(
  pasted: Pasted,
  messages: readonly Message[],
): readonly Message[] {
  const wanted = typeof pasted.body?.message === "string" ? pasted.body.message : pasted.text;
  const words = wordsOf(wanted);
  if (words.size === 0) return [];
  // A message that stands in it whole is what was said: those that are a part of it, such as "Not Found", were not.
  const whole = messages.filter(({ text }) => flat(wanted).includes(flat(text)));
  const said = whole.filter(({ text }) => !whole.some((other) => isPartOf(text, other.text)));
  const fitting = said.some(({ status }) => status === pasted.status)
    ? said.filter(({ status }) => status === pasted.status)
    : said;
  return (fitting.length > 0 ? fitting : messages)
    .map((message) => ({ message, score: scoreOf(words, pasted.status, message) }))
    .filter(({ score }) => score >= enough)
    .toSorted((one, other) => other.score - one.score)
    .map(({ message }) => message);
}

/** What `explainFailure` makes of it; nothing without a status, or where it cannot tell. */
export function explainPasted(pasted: Pasted, best: FindableMessage | undefined): Explanation | undefined {
  const status = pasted.status ?? best?.status;
  if (status === undefined) return undefined;
  const message = pasted.body?.message ?? best?.text ?? pasted.text;
  const operation = operationOf(pasted);
  const explanation = explainFailure({ status, body: { message }, ...(operation && { operation }) });
  return explanation.cause === "unknown" ? undefined : explanation;
}

// Most of the words must be there: of the message, or of the few that were written.
const enough = 0.6;

function scoreOf(words: ReadonlySet<string>, status: number | undefined, message: FindableMessage): number {
  const own = wordsOf(message.text);
  const common = [...own].filter((word) => words.has(word)).length + partsIn(words, own);
  const share = common / Math.max(1, Math.min(words.size, own.size));
  return share + (status !== undefined && status === message.status ? 0.2 : 0);
}

function isPartOf(text: string, other: string): boolean {
  return flat(text) !== flat(other) && flat(other).includes(flat(text));
}

/** Of a word that is being written the beginning is enough. */
function partsIn(words: ReadonlySet<string>, own: ReadonlySet<string>): number {
  const last = [...words].at(-1) ?? "";
  return last.length > 1 && !own.has(last) && [...own].some((word) => word.startsWith(last)) ? 1 : 0;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d:_'.-]*[\p{L}\d]/gu) ?? []);
}

function flat(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function operationOf({ body }: Pasted): ReturnType<typeof operationWith> {
  const url = body?.documentation_url;
  return typeof url === "string" ? operationWith(url.split("#")[1] ?? null) : undefined;
}

function bodyIn(text: string): Pasted["body"] {
  const found = /\{[\s\S]*\}/.exec(text)?.[0];
  if (found === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(found);
    // Its members are looked at one by one.
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

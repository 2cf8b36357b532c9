// Bytes on a connection, as no HTTP client would send them.
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** An answer, read off the bytes of a connection. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** How a connection went. */
export interface RawExchange {
  /** All that came, a character for a byte. */
  readonly text: string;
  /** Whether the other side ended it. */
  readonly closed: boolean;
}

export interface ExchangeOptions {
  /** Sent one after the other, with so many milliseconds between. */
  readonly pause?: number;
  /** How long nothing may come, after whole answers, before this side ends the connection. */
  readonly quiet?: number;
  /** How long to wait for the first answer. A machine that does much else takes its time. */
  readonly first?: number;
  /** Ends the connection, whatever has come. */
  readonly until?: Promise<unknown>;
}

const patience = 20_000;

/** Sends pieces, and reads until the other side ends the connection, or nothing comes any more. Never rejects. */
export async function exchange(
  port: number,
  pieces: readonly (Uint8Array | string)[],
  { pause = 0, quiet = 300, first = patience, until }: ExchangeOptions = {},
): Promise<RawExchange> {
  const socket = connect({ port, host: "127.0.0.1" });
  const seen = { text: "", closed: false, over: false, last: performance.now() };
  void until?.then(() => (seen.over = true));
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("data", (bytes: Buffer) => {
    seen.text += bytes.toString("latin1");
    seen.last = performance.now();
  });
  // The other side may end it while this one is still writing: that is one of the things that can come.
  socket.on("error", () => undefined);
  socket.on("end", () => socket.end());
  socket.on("close", () => (seen.closed = true));
  for (const piece of pieces) {
    await Promise.race([ended, written(socket, piece)]);
    seen.last = performance.now();
    if (pause > 0) await wait(pause);
  }
  const enough = (): number => (seen.text === "" ? first : isWhole(seen.text) ? quiet : patience);
  while (!seen.closed && !seen.over && performance.now() - seen.last < enough()) await wait(10);
  const { text, closed } = seen;
  socket.destroy();
  return { text, closed };
}

function written(socket: Socket, piece: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece, () => resolve());
  });
}

/**
 * The answers in what came, in order. Throws for what is no HTTP: a server must not write anything else. `heads`: which of
 * the requests, counted from 0, were HEAD; their answers have no body.
 */
export function answersIn(text: string, heads: ReadonlySet<number> = new Set()): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== "") {
    const end = rest.indexOf("\r\n\r\n");
    const [start = "", ...lines] = rest.slice(0, end < 0 ? rest.length : end).split("\r\n");
    const [, code] = /^HTTP\/1\.1 (\d{3}) [ -~]*$/.exec(start) ?? [];
    if (code === undefined || end < 0)
      throw new Error(`No answer of HTTP begins so: ${JSON.stringify(rest.slice(0, 200))}`);
    const headers = new Map(lines.map((line) => headerOf(line)));
    const status = Number(code);
    // "100 Continue" and the like come before the answer.
    const bodiless = status < 200 || status === 204 || status === 304 || heads.has(answers.length);
    const after = rest.slice(end + 4);
    const { body, rest: next } = bodiless ? { body: "", rest: after } : bodyIn(after, headers);
    if (status >= 200) answers.push({ status, headers, body });
    rest = next;
  }
  return answers;
}

/** The body of an answer, and what comes behind it. */
function bodyIn(text: string, headers: ReadonlyMap<string, string>): { readonly body: string; readonly rest: string } {
  if (headers.get("transfer-encoding") === "chunked") return chunksIn(text);
  const length = Number(headers.get("content-length") ?? text.length);
  if (text.length < length) throw new Error(`Half an answer: ${JSON.stringify(text.slice(0, 200))}`);
  return { body: text.slice(0, length), rest: text.slice(length) };
}

function chunksIn(text: string): { readonly body: string; readonly rest: string } {
  let body = "";
  let rest = text;
  for (;;) {
    const [head, digits] = /^([0-9a-f]+)\r\n/i.exec(rest) ?? [];
    const length = Number.parseInt(digits ?? "", 16);
    const end = (head?.length ?? 0) + length;
    if (head === undefined || rest.slice(end, end + 2) !== "\r\n") {
      throw new Error(`Half an answer: ${JSON.stringify(rest.slice(0, 200))}`);
    }
    body += rest.slice(head.length, end);
    rest = rest.slice(end + 2);
    if (length === 0) return { body, rest };
  }
}

function isWhole(text: string): boolean {
  try {
    return answersIn(text).length > 0;
  } catch {
    return false;
  }
}

function headerOf(line: string): readonly [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`No header: ${JSON.stringify(line)}`);
  return [name.toLowerCase(), value];
}

import { UsageError } from "../context.ts";

/** A request's header, as {@link parseHeader} has checked it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A name is a token: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const token = /^[!#$%&'*+\-.^_`|~\w]+$/;
/** A value is visible text, spaces and tabs: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]+$/;

/** What the connection itself decides: `fetch` refuses some of these, and the others would break the request. */
const reserved = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Reads `Name: value`.
 *
 * @param where it stands, for the message.
 * @throws {UsageError} that does not repeat the value, which may be a secret.
 */
export function parseHeader(text: string, where = "--header"): Header {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (colon === -1 || !token.test(name)) {
    throw new UsageError(
      `${where} takes "Name: value", or @FILE for a file of such lines; what it was given is neither`,
    );
  }
  if (reserved.has(name.toLowerCase())) {
    throw new UsageError(`${where}: ${name} is set by the connection itself; leave it out`);
  }
  const value = text.slice(colon + 1).trim();
  if (value === "") throw new UsageError(`${where}: ${name} has no value`);
  if (!fieldValue.test(value)) {
    throw new UsageError(
      `${where}: the value of ${name} has a character that no header can hold, such as a line break`,
    );
  }
  return { name, value };
}

/**
 * Reads all `--header` of a command line. `@FILE` stands for the lines of a file, so that a secret need not stand in the
 * command line, where other users of the machine can see it; blank lines and lines that start with # count for nothing.
 *
 * @param readFile rejects with a {@link FileError}.
 * @throws {UsageError} that does not repeat a value.
 */
export async function readHeaders(
  texts: readonly string[],
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<Header[]> {
  const headers: Header[] = [];
  for (const text of texts) {
    if (text.startsWith("@")) headers.push(...headersIn(text.slice(1), await readFile(text.slice(1))));
    else headers.push(parseHeader(text));
  }
  return headers;
}

function headersIn(path: string, bytes: Uint8Array): Header[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === "" || line.startsWith("#") ? [] : [parseHeader(line, `--header @${path}, line ${index + 1}`)],
    );
}

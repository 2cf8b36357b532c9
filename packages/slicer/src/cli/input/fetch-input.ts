import { FileError, isFileError } from "../context.ts";
import { readAddress, shownUrl } from "./address.ts";
import { refusedAnswer, refusedPage } from "./answer.ts";
import { formatDuration } from "./duration.ts";
import type { Header } from "./header.ts";
import { networkFault } from "./network-fault.ts";
import { readAtMost, tooLarge } from "./size-limit.ts";

/** What reading from the network may cost, and what is sent along. */
export interface FetchLimits {
  /** The most bytes of a body, counted after decompression. */
  readonly maxBytes: number;
  /** One deadline over connecting, all redirects and the whole body, in milliseconds. */
  readonly timeoutMs: number;
  /** Sent to the first address only: never along a redirect, not even to the same server. */
  readonly headers?: readonly Header[];
}

export interface FetchedInput {
  readonly bytes: Uint8Array;
  /** As the server sent it, parameters included. */
  readonly contentType?: string;
  /** Where the body came from, after redirects; without user, password and fragment. */
  readonly url: string;
}

const mostRedirects = 5;

/**
 * Reads a description over http or https.
 *
 * @param url may have a user and a password: they are sent as `Authorization: Basic`, unless `headers` have one.
 * @throws {FileError} with the address, less user, password and query, what went wrong and what to do.
 */
export async function fetchInput(
  url: string,
  limits: FetchLimits,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<FetchedInput> {
  const name = shownUrl(url);
  const { url: start, authorization } = readAddress(url);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const headers = [...(authorization ? [authorization] : []), ...(limits.headers ?? [])];
    const response = await follow(start, { headers, signal, fetch, name });
    return await readBody(response, limits.maxBytes, name);
  } catch (cause) {
    if (isFileError(cause)) throw cause;
    const reason = signal.aborted
      ? `not read within ${formatDuration(limits.timeoutMs)}. Allow more with --timeout.`
      : networkFault(cause);
    throw new FileError(`${name}: ${reason}`, { cause });
  }
}

interface Journey {
  /** For the first request only. */
  readonly headers: readonly Header[];
  readonly signal: AbortSignal;
  readonly fetch: typeof globalThis.fetch;
  readonly name: string;
}

/** An answer that is no redirect, and the address it came from. */
interface Arrival {
  readonly response: Response;
  readonly url: URL;
}

/** Redirects are followed by hand: `fetch` would send most headers along, and would go from https to http. */
async function follow(start: URL, { headers, signal, fetch, name }: Journey): Promise<Arrival> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const sent = requestHeaders(redirects === 0 ? headers : []);
    const response = await fetch(url, { headers: sent, redirect: "manual", signal });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (location === null) return { response, url };
    await response.body?.cancel();
    url = nextAddress(location, url, name);
  }
  throw new FileError(`${name}: redirected more than ${mostRedirects} times. Ask for the last address itself.`);
}

function nextAddress(location: string, from: URL, name: string): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (!target) throw new FileError(`${name}: redirected to "${shownUrl(location)}", which is no address.`);
  if (target.protocol !== "http:" && target.protocol !== "https:") {
    throw new FileError(`${name}: redirected to ${target.protocol}, but only http and https addresses are read.`);
  }
  if (from.protocol === "https:" && target.protocol === "http:") {
    throw new FileError(`${name}: redirected from https to ${shownUrl(target.href)}, which is not encrypted.`);
  }
  // A user and a password that a server invents go nowhere.
  return readAddress(target.href).url;
}

function requestHeaders(given: readonly Header[]): Headers {
  const headers = new Headers({
    accept: "application/json, application/yaml, text/yaml;q=0.9, */*;q=0.8",
    "user-agent": "openapi-slice",
  });
  // The last of a name counts, so that `--header` replaces what stands in the address.
  for (const { name, value } of given) headers.set(name, value);
  return headers;
}

async function readBody({ response, url }: Arrival, maxBytes: number, name: string): Promise<FetchedInput> {
  const contentType = response.headers.get("content-type") ?? undefined;
  const refusal = refusedAnswer(response.status, contentType, name);
  // What a server claims is checked before anything of it is read.
  const claimed = Number(response.headers.get("content-length") ?? 0);
  const refused = refusal ?? (claimed > maxBytes ? tooLarge(name, maxBytes) : undefined);
  if (refused) {
    await response.body?.cancel();
    throw refused;
  }
  const bytes = response.body ? await readAtMost(response.body, maxBytes, name) : new Uint8Array();
  const page = refusedPage(bytes, name);
  if (page) throw page;
  return { bytes, ...(contentType === undefined ? {} : { contentType }), url: url.href };
}

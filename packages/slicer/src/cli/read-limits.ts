import { parseBytes } from "./input/bytes.ts";
import { parseDuration } from "./input/duration.ts";
import type { FetchLimits } from "./input/fetch-input.ts";
import { readHeaders } from "./input/header.ts";
import type { LimitTexts } from "./options.ts";

/**
 * Reads limits and headers as they stand on a command line.
 *
 * @param defaults what holds for a limit that is not given.
 *
 * @throws {UsageError} when one is not written as it must be.
 */
export async function readLimits(
  { maxBytes, timeout, headers }: LimitTexts,
  defaults: FetchLimits,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<FetchLimits> {
  return {
    maxBytes: maxBytes === undefined ? defaults.maxBytes : parseBytes(maxBytes),
    timeoutMs: timeout === undefined ? defaults.timeoutMs : parseDuration(timeout),
    headers: await readHeaders(headers, readFile),
  };
}

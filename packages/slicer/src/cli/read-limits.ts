import { parseBytes } from "./input/bytes.ts";
import { parseDuration } from "./input/duration.ts";
import type { FetchLimits } from "./input/fetch-input.ts";
import { readHeaders } from "./input/header.ts";
import { defaultLimits } from "./limits.ts";
import type { LimitTexts } from "./options.ts";

/**
 * Reads limits and headers as they stand on a command line.
 *
 * @throws {UsageError} when one is not written as it must be.
 */
export async function readLimits(
  { maxBytes, timeout, headers }: LimitTexts,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<FetchLimits> {
  return {
    maxBytes: maxBytes === undefined ? defaultLimits.maxBytes : parseBytes(maxBytes),
    timeoutMs: timeout === undefined ? defaultLimits.timeoutMs : parseDuration(timeout),
    headers: await readHeaders(headers, readFile),
  };
}

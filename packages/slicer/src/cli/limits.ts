import type { Context } from "./context.ts";
import { defaultMaxBytes } from "./input/bytes.ts";
import { defaultTimeoutMs } from "./input/duration.ts";
import type { FetchLimits } from "./input/fetch-input.ts";
import type { LimitTexts } from "./options.ts";

const defaults: FetchLimits = { maxBytes: defaultMaxBytes, timeoutMs: defaultTimeoutMs };

/**
 * What reading may cost, and what is sent along.
 *
 * @throws {UsageError} when a limit or a header is not written as it must be.
 */
export async function limitsOf({ readInput }: Context, texts: LimitTexts): Promise<FetchLimits> {
  const { maxBytes, timeout, headers } = texts;
  if (maxBytes === undefined && timeout === undefined && headers.length === 0) return defaults;
  const { readLimits } = await import("./read-limits.ts");
  return readLimits(texts, defaults, (path) => readInput(path, defaults.maxBytes));
}

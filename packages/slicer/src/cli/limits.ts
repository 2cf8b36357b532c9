import { defaultMaxBytes } from "./input/bytes.ts";
import { defaultTimeoutMs } from "./input/duration.ts";
import type { FetchLimits } from "./input/fetch-input.ts";

/** What holds when nothing is said. */
export const defaultLimits: FetchLimits = { maxBytes: defaultMaxBytes, timeoutMs: defaultTimeoutMs };

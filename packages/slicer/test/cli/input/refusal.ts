import { expect } from "vitest";
import { isFileError } from "../../../src/cli/context.ts";
import type { FetchedInput, FetchLimits } from "../../../src/cli/input/fetch-input.ts";

export const limits: FetchLimits = { maxBytes: 1_000_000, timeoutMs: 20_000 };

/** The message of a refusal, which must be one of reading, not a fault of ours. No test's secret may be in it. */
export async function refusal(reading: Promise<FetchedInput>): Promise<string> {
  const outcome = await reading.then(
    () => "it was read",
    (error: unknown) => (isFileError(error) ? error.message : `not a FileError: ${String(error)}`),
  );
  expect(outcome).not.toContain("s3cret");
  return outcome;
}

import type { Header } from "./fetch-input.ts";

/**
 * Reads `Name: value`, or the lines of the file in `@FILE`, so that a secret need not stand in the command line.
 *
 * @throws {UsageError} that does not repeat the value, which may be a secret.
 */
export function parseHeader(_text: string): Header {
  throw new Error("not written yet");
}

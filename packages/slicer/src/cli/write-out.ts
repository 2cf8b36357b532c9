import { writeSync } from "node:fs";

/** The part of `process.stdout` and `process.stderr` that takes what cannot be written at once. */
export interface SlowStream {
  readonly on: (event: "error", listener: () => void) => unknown;
  readonly write: (bytes: Uint8Array, done: (error?: Error | null) => void) => unknown;
}

/**
 * Writes to an open file, such as standard output. Rejects with the system's error.
 *
 * @param slow for what a pipe does not take at once. Asked for only then: to make such a stream costs a hundredth of a
 * whole run.
 */
export async function writeOut(descriptor: number, text: string, slow: () => SlowStream): Promise<void> {
  const bytes = Buffer.from(text);
  let offset = 0;
  try {
    while (offset < bytes.length) offset += writeSync(descriptor, bytes, offset);
  } catch (error) {
    // The pipe is full, and whoever made it wants nobody to wait in it.
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    await writeSlowly(slow(), bytes.subarray(offset));
  }
}

function writeSlowly(stream: SlowStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // The write hears of its failure; without a listener, the stream's would end the process with a stack trace.
    stream.on("error", () => undefined);
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

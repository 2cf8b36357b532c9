import { connect } from "node:net";
import type { NetConnectOpts, Socket } from "node:net";

/** What came back over a connection, as it came. */
export interface RawAnswer {
  readonly text: string;
  /** `ECONNRESET` and the like, when it did not end well. */
  readonly error?: string;
}

/** Writes bytes to a connection as they are, and reads until the other side ends it. */
export function rawRequest(to: NetConnectOpts, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = "";
    let error: string | undefined;
    const socket: Socket = connect(to, () => socket.write(bytes));
    socket.setEncoding("latin1");
    socket.on("data", (data: string) => (text += data));
    socket.on("error", (cause: NodeJS.ErrnoException) => (error = cause.code ?? cause.message));
    socket.on("close", () => resolve(error === undefined ? { text } : { text, error }));
  });
}

/** A request that asks the server to end the connection after it: the lines, without their ends. */
export function lines(...all: readonly string[]): string {
  return [...all, "Connection: close", "", ""].join("\r\n");
}

/** The body of a raw answer. */
export function bodyOf({ text }: RawAnswer): string {
  return text.slice(text.indexOf("\r\n\r\n") + 4);
}

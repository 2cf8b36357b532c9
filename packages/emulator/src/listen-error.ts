/** Why there is no listening. */
export type ListenReason =
  /** The options are none. */
  | "invalid"
  /** There are no sockets: a browser, or a worker. */
  | "no-sockets"
  /** Other machines could reach it, and nobody has allowed that. */
  | "remote"
  /** Somebody listens there already, or a file is in the way. */
  | "in-use"
  /** The system does not let us. */
  | "denied"
  /** Anything else the system says: it is the `cause`. */
  | "failed";

/** What was tried, and why it failed. */
export interface ListenFacts {
  readonly reason: ListenReason;
  readonly host?: string;
  readonly port?: number;
  /** The path of a Unix socket. */
  readonly socket?: string;
}

/** An emulator cannot listen where it was told to. The message says what to do instead. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  readonly facts: ListenFacts;

  constructor(message: string, facts: ListenFacts, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** Works with two installed copies and across realms, where `instanceof` fails. */
export function isListenError(value: unknown): value is ListenError {
  return value instanceof Error && value.name === "ListenError" && "facts" in value;
}

/** The connection that a request came over; none in this process. */
export interface Connection {
  /** The address of the other side; absent on a Unix socket. */
  readonly remoteAddress?: string;
  readonly unixSocket?: boolean;
}

/** The connection was lost. In this process it rejects as `fetch` does; whoever listens on a socket destroys it. */
export class ConnectionReset extends TypeError {
  constructor(message = "fetch failed") {
    super(message, { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

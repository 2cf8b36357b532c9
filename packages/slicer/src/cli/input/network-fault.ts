/** Why a request failed, in words; `fetch` itself only says "fetch failed" and hides the reason in its causes. */
export function networkFault(error: unknown): string {
  const { kind, code, message } = innermost(error);
  if (code !== undefined && Object.hasOwn(reasons, code)) return reasons[code] ?? message;
  // https://fetch.spec.whatwg.org/#port-blocking
  if (message === "bad port") return "no address of http or https may have this port.";
  if (kind === "HTTPParserError") return "what answers does not speak HTTP.";
  if (code !== undefined && /CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) {
    return `its certificate is not trusted (${code}). Name the file of your authority in NODE_EXTRA_CA_CERTS.`;
  }
  return code === undefined ? message : `${message} (${code})`;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there: the connection was refused.",
  ENOTFOUND: "there is no such host.",
  EAI_AGAIN: "the name of the host could not be looked up: is there a network?",
  ECONNRESET: "the server ended the connection.",
  EPIPE: "the server ended the connection.",
  UND_ERR_SOCKET: "the server ended the connection before the answer was complete.",
  UND_ERR_CONNECT_TIMEOUT: "the server did not answer in time.",
  UND_ERR_HEADERS_OVERFLOW: "the answer has too many headers.",
  Z_DATA_ERROR: "the body is not compressed in the way that the answer says.",
  ERR_SSL_WRONG_VERSION_NUMBER: "what answers does not speak https. Is it http?",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "what answers does not speak https. Is it http?",
};

/** What was wrong in the first place; one of several attempts stands for all. */
function innermost(error: unknown): { kind?: string; code?: string; message: string } {
  let inner = error;
  for (let depth = 0; depth < 10; depth += 1) {
    const next: unknown =
      inner instanceof AggregateError ? inner.errors[0] : inner instanceof Error ? inner.cause : undefined;
    if (!(next instanceof Error)) break;
    inner = next;
  }
  if (!(inner instanceof Error)) return { message: String(inner) };
  const code = "code" in inner && typeof inner.code === "string" ? { code: inner.code } : {};
  return { kind: inner.name, ...code, message: inner.message };
}

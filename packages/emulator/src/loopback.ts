/** Whether a host name or an address leads nowhere but to the machine itself. Names are not looked up. */
export function isLoopback(host: string): boolean {
  // As URLs have IPv6 addresses, and as a socket for both kinds shows those of IPv4.
  const plain = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/, "");
  // https://www.rfc-editor.org/rfc/rfc6761#section-6.3: what ends in localhost never leaves the machine.
  return plain === "::1" || /^(?:.+\.)?localhost$/.test(plain) || /^127(?:\.\d{1,3}){3}$/.test(plain);
}

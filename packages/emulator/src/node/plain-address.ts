/** An address without brackets; an IPv4 address that a socket for both kinds shows as `::ffff:127.0.0.1` without its beginning. */
export function plainAddress(address: string): string {
  return address.replace(/^\[(.*)\]$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
}

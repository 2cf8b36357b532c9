import type { Connection } from "../connection.ts";
import { isLoopback } from "../loopback.ts";

/** Whether somebody may control the emulator, and why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

/**
 * Control is for programs on this machine: whoever has it can read every token of the seed. Asked in this process, a request has
 * no connection, and may name any host. On a Unix socket, the permissions of its file have decided who may come.
 */
export function controlAllowed(request: Request, connection?: Connection): Verdict {
  if (!connection || connection.unixSocket === true) return { allowed: true };
  const { remoteAddress } = connection;
  if (remoteAddress === undefined || !isLoopback(remoteAddress)) {
    return refused("The emulator is controlled from its own machine only.");
  }
  // A name of somebody else's that leads here (DNS rebinding) makes a foreign page look like one of this machine:
  // https://developer.chrome.com/blog/private-network-access-preflight#what_is_private_network_access_pna
  const hosts = [request.headers.get("host"), new URL(request.url).host];
  if (!hosts.every((host) => host === null || isLoopback(nameOf(`http://${host}`)))) {
    return refused("The emulator is controlled by a loopback name only: 127.0.0.1, [::1] or localhost.");
  }
  // Any page can send requests here, if not read the answers; `Origin` says which it was.
  const origin = request.headers.get("origin");
  if (origin !== null && !isLoopback(nameOf(origin))) {
    return refused("Pages of other machines may not control the emulator.");
  }
  return { allowed: true };
}

function refused(because: string): Verdict {
  return { allowed: false, because };
}

/** The host of an address, spelt in the one way there is for it; nothing for what is no address of the web. */
function nameOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.hostname : "";
}

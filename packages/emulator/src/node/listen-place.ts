import type { ListenOptions } from "../emulator.ts";
import { ListenError } from "../listen-error.ts";
import { isLoopback } from "../loopback.ts";
import { plainAddress } from "./plain-address.ts";

/** Where to listen, decided. */
export type Place = { readonly host: string; readonly port: number } | { readonly socket: string };

/** Reads where to listen. Throws a `ListenError` for options that are none, and for other machines that nobody has let in. */
export function placeOf(where: ListenOptions = {}): Place {
  const { host = "127.0.0.1", port = 0, socket, allowRemote = false } = where;
  if (socket !== undefined) {
    if (where.port !== undefined || where.host !== undefined) {
      throw new ListenError("listen: socket is there instead of host and port. Listen twice to have both.", {
        reason: "invalid",
        socket,
      });
    }
    if (socket === "") throw new ListenError("listen: socket is empty: give it a path.", { reason: "invalid" });
    return { socket };
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ListenError(`listen: ${port} is no port: there are 0 to 65535, 0 for one that is free.`, {
      reason: "invalid",
      host,
    });
  }
  if (host === "") throw new ListenError("listen: host is empty: leave it out for 127.0.0.1.", { reason: "invalid" });
  if (!allowRemote && !isLoopback(host)) throw refusalOf({ host, port });
  return { host: plainAddress(host), port };
}

/** Whoever reaches an emulator can do everything with it, by its control paths too. */
export function refusalOf({ host, port }: { readonly host: string; readonly port: number }): ListenError {
  return new ListenError(
    `listen on ${host}: refused, as other machines could reach it. Set allowRemote to let them, or leave host out.`,
    { reason: "remote", host, port },
  );
}

/** A place as messages name it: `127.0.0.1:4000`. */
export function nameOf(place: Place): string {
  return "socket" in place ? place.socket : `${bracketed(place.host)}:${place.port}`;
}

/** A host as addresses spell it: IPv6 in brackets. */
export function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

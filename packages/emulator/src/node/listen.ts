import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answering, Platform } from "../create-emulator.ts";
import { editionProfile } from "../edition-profile.ts";
import type { Listening } from "../emulator.ts";
import { isLoopback } from "../loopback.ts";
import { bind } from "./bind.ts";
import type { Place } from "./listen-place.ts";
import { bracketed, placeOf, refusalOf } from "./listen-place.ts";
import { requestListener } from "./request-listener.ts";

/** How long others may take, in milliseconds. */
export interface Patience {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** For the next request on a connection. */
  readonly idle: number;
}

// An idle connection that is closed just when the next request is sent looks like a fault: it is kept longer than clients do.
const patience: Patience = { headers: 10_000, request: 30_000, idle: 65_000 };

/** Listens on this machine. Rejects with a `ListenError`. */
export const listen: Platform["listen"] = (answer, emulator, where) =>
  listenAt(answer, placeOf(where), {
    basePath: editionProfile(emulator.edition).basePath,
    allowRemote: where?.allowRemote ?? false,
  });

/** What listening depends on, besides the place. */
export interface ListenSettings {
  readonly basePath: string;
  readonly allowRemote: boolean;
  readonly patience?: Patience;
}

/** Listens at a place. */
export async function listenAt(answer: Answering, place: Place, settings: ListenSettings): Promise<Listening> {
  const server = serverFor(answer, settings.patience ?? patience);
  await bind(server, place);
  const address = server.address();
  // A string on a Unix socket; it listens, so it is not null.
  if (typeof address === "string" || address === null)
    return listening(server, `http://localhost${settings.basePath}`, 0);
  // A name may lead anywhere: what counts is where it led.
  if (!settings.allowRemote && !isLoopback(address.address)) {
    await close(server);
    throw refusalOf({ host: address.address, port: address.port });
  }
  return listening(server, `http://${hostFor(place, address)}:${address.port}${settings.basePath}`, address.port);
}

function serverFor(answer: Answering, { headers, request, idle }: Patience): Server {
  return createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: idle,
      // Node looks every 30 seconds otherwise, whatever the limits are.
      connectionsCheckingInterval: Math.min(1000, headers, request),
    },
    requestListener(answer),
  );
}

function listening(server: Server, url: string, port: number): Listening {
  return { url, port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The host to ask for: the one that was named, but no address that stands for all there are. */
function hostFor(place: Place, { address, family }: AddressInfo): string {
  if (address === "0.0.0.0") return "127.0.0.1";
  if (address === "::") return "[::1]";
  const named = "host" in place && !/^[\d.]+$|:/.test(place.host) ? place.host : undefined;
  return named ?? (family === "IPv6" ? bracketed(address) : address);
}

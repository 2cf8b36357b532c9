import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Connection } from "../connection.ts";
import type { Answering } from "../create-emulator.ts";
import { ConnectionReset } from "../faults/connection-reset.ts";
import { bracketed } from "./listen-place.ts";
import { plainAddress } from "./plain-address.ts";
import { sendResponse } from "./send-response.ts";

/** What Node's server calls for each request: it makes a `Request` of it, asks, and sends the answer. */
export function requestListener(answer: Answering): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      // A host like localhost.1, of which no address can be made, comes as far as here.
      if (!URL.canParse(request.url)) throw new TypeError("no address");
      // The server speaks HTTP/1.1.
      await pass(answer, request, { incoming, outgoing } as Exchange);
      return RESPONSE_ALREADY_SENT;
    },
    {
      // The program that listens keeps its own Request and Response.
      overrideGlobalObjects: false,
      // A target or a host that no address can be made of.
      errorHandler: () => new Response(null, { status: 400, headers: { connection: "close" } }),
    },
  );
  return (incoming, outgoing) => {
    incoming.headers.host ??= hostWithoutHeader(incoming);
    void listener(incoming, outgoing);
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function pass(answer: Answering, request: Request, { incoming, outgoing }: Exchange): Promise<void> {
  const { socket } = incoming;
  try {
    await sendResponse(await answer(request, connectionOf(socket)), outgoing);
  } catch (error) {
    // Nobody is there any more.
    if (socket.destroyed) return;
    if (error instanceof ConnectionReset) lose(socket);
    else fail(outgoing, error);
  }
}

function connectionOf({ remoteAddress, destroyed }: Socket): Connection {
  if (remoteAddress !== undefined) return { remoteAddress: plainAddress(remoteAddress) };
  // A connection that is gone has no address any more: that makes no Unix socket of it, on which all is allowed.
  return destroyed ? {} : { unixSocket: true };
}

/** HTTP/1.0 has no such header; Node refuses HTTP/1.1 without it. */
function hostWithoutHeader({ socket: { localAddress, localPort } }: IncomingMessage): string {
  return localAddress === undefined ? "localhost" : `${bracketed(plainAddress(localAddress))}:${localPort}`;
}

/** As a network loses a connection: by a reset where there is one. */
function lose(socket: Socket): void {
  if (socket.remoteAddress === undefined) socket.destroy();
  else socket.resetAndDestroy();
}

/** A fault of the emulator's own is not hidden behind an answer of GitHub's. */
function fail(outgoing: ServerResponse, error: unknown): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const message = `The emulator failed, please report it: ${error instanceof Error ? error.message : String(error)}`;
  outgoing.writeHead(500, { "content-type": "application/json; charset=utf-8" });
  outgoing.end(JSON.stringify({ message, status: "500" }));
}

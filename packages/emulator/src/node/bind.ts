import { lstat, rm } from "node:fs/promises";
import { connect } from "node:net";
import type { Server } from "node:net";
import { ListenError } from "../listen-error.ts";
import type { Place } from "./listen-place.ts";
import { nameOf } from "./listen-place.ts";

/**
 * Makes a server listen at a place. A socket that is left over from a program that has ended is replaced; one that somebody
 * listens on, and any other file, stays. Rejects with a `ListenError`.
 */
export async function bind(server: Server, place: Place): Promise<void> {
  const first = await tryToListen(server, place);
  if (first === undefined) return;
  const leftOver = "socket" in place && codeOf(first) === "EADDRINUSE" && (await isLeftOver(place.socket));
  if (leftOver) await rm(place.socket, { force: true });
  const last = leftOver ? await tryToListen(server, place) : first;
  if (last !== undefined) throw errorFor(last, place);
}

/** Resolves to what went wrong; to nothing when it listens. */
function tryToListen(server: Server, place: Place): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const failed = (error: Error): void => resolve(error);
    server.once("error", failed);
    server.listen("socket" in place ? { path: place.socket } : place, () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
}

/** Whether there is a socket that nobody listens on. */
async function isLeftOver(path: string): Promise<boolean> {
  const isSocket = await lstat(path).then(
    (found) => found.isSocket(),
    () => false,
  );
  return isSocket && !(await somebodyListens(path));
}

function somebodyListens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    // Who may not ask, or gets no answer for another reason, does not know.
    socket.once("error", (error) => resolve(codeOf(error) !== "ECONNREFUSED"));
  });
}

function errorFor(cause: Error, place: Place): ListenError {
  const tried = `listen on ${nameOf(place)}`;
  const code = codeOf(cause);
  const options = { cause };
  if (code === "EADDRINUSE") {
    const advice =
      "socket" in place
        ? "somebody listens there, or a file is in the way. Choose another path."
        : "the port is in use. Choose another, or 0 for one that is free.";
    return new ListenError(`${tried}: ${advice}`, { reason: "in-use", ...place }, options);
  }
  if (code === "EACCES" || code === "EPERM") {
    // libuv says so of a folder that is not there, too: https://github.com/libuv/libuv/blob/v1.x/src/unix/pipe.c
    const advice =
      "socket" in place
        ? "there is no such folder, or you may not write to it. Choose another."
        : "permission denied. Choose a port above 1023.";
    return new ListenError(`${tried}: ${advice}`, { reason: "denied", ...place }, options);
  }
  return new ListenError(`${tried}: ${said(cause, place)}`, { reason: "failed", ...place }, options);
}

function said(cause: Error, place: Place): string {
  const code = codeOf(cause);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return "this machine has no such address.";
  // https://man7.org/linux/man-pages/man7/unix.7.html: some 100 bytes, by the system.
  if (code === "EINVAL" && "socket" in place) return "the path is too long for a socket. Choose a shorter one.";
  return cause.message;
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}

import type { RequestRecord } from "../../requests/ledger.ts";

/** A request as a line for people: `12:00:01 403 GET /orgs/acme/packages?… demo-reader: You need at least …`. */
export function logLine({ at, status, method, target, token, fault, message }: RequestRecord): string {
  const who = token === undefined ? "no token" : token;
  const why = [fault === true ? "a fault" : "", message === undefined ? "" : oneLine(message)]
    .filter(Boolean)
    .join(", ");
  return `${at.slice(11, 19)} ${status ?? "lost"} ${method} ${oneLine(target)} (${who})${why === "" ? "" : `: ${why}`}\n`;
}

/** Messages have line breaks in them, and what a client sends may have worse. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

import type { Answer } from "../answer/answer.ts";
import { refusal } from "../answer/answer.ts";
import { secondaryRefusal } from "../limits/limiter.ts";
import type { FaultEffect } from "./fault.ts";

/** Statuses that a body may not follow: https://fetch.spec.whatwg.org/#null-body-status */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** What stands in a refusal that was given a status only. */
const messages: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Requires authentication",
  403: "Forbidden",
  404: "Not Found",
  422: "Validation Failed",
  429: "Too Many Requests",
};

/** An answer with another status, in the shape of GitHub's refusals unless it has a body of its own. */
export function otherStatus(
  effect: Extract<FaultEffect, { readonly status: number }>,
  documentationUrl: string,
): Answer {
  const { status, body, headers = {} } = effect;
  if (bodiless.has(status)) return { status, headers };
  const message = effect.message ?? messages[status] ?? (status >= 500 ? "Server Error" : "OK");
  return body === undefined ? refusal(status, message, documentationUrl, headers) : { status, body, message, headers };
}

/** A refusal by the secondary limit that asks to wait this many seconds, or does not say how long. */
export function secondaryLimit(retryAfter: number | null): Answer {
  return { ...secondaryRefusal(), headers: retryAfter === null ? {} : { "retry-after": String(retryAfter) } };
}

/** A page as something between a client and GitHub would send it: none of GitHub's headers are on it. */
export function htmlPage(status: number): Response {
  const title = status === 502 ? "502 Bad Gateway" : `Error ${status}`;
  const page = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(bodiless.has(status) ? null : page, { status, headers });
}

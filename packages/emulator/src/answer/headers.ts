import type { ApiVersion } from "@ghpkg/types";
import { hasScopes, scopesHeader } from "../access/scopes.ts";
import type { EditionProfile } from "../edition-profile.ts";
import type { Standing } from "../limits/primary-limit.ts";
import type { Time, Token } from "../state/model.ts";
import { corsHeaders } from "./cors.ts";

// As they were seen on answers of GitHub.com in April 2026, unless another source is named.
const always = {
  ...corsHeaders,
  "content-type": "application/json; charset=utf-8",
  "content-security-policy": "default-src 'none'",
  "referrer-policy": "origin-when-cross-origin, strict-origin-when-cross-origin",
  server: "github.com",
  "strict-transport-security": "max-age=31536000; includeSubdomains; preload",
  "x-content-type-options": "nosniff",
  "x-frame-options": "deny",
  "x-github-media-type": "github.v3; format=json",
  "x-xss-protection": "0",
  vary: "Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With",
};

/** What the headers of an answer are made of. */
export interface HeaderFacts {
  readonly number: number;
  /** By the clock of the limits. */
  readonly now: Time;
  readonly token: Token | undefined;
  readonly apiVersion: ApiVersion | undefined;
  readonly profile: EditionProfile;
  /** Absent where there are no limits, and on refusals of the secondary one. */
  readonly standing: Standing | undefined;
}

/** The headers that every answer has. */
export function commonHeaders({
  number,
  now,
  token,
  apiVersion,
  profile,
  standing,
}: HeaderFacts): Record<string, string> {
  const headers: Record<string, string> = {
    ...always,
    date: dateText(now),
    "x-github-request-id": requestId(number),
  };
  if (apiVersion !== undefined) headers["x-github-api-version-selected"] = apiVersion;
  if (profile.serverVersion !== undefined) headers["x-github-enterprise-version"] = profile.serverVersion;
  if (token) describeToken(headers, token);
  if (standing) {
    headers["x-ratelimit-limit"] = String(standing.limit);
    headers["x-ratelimit-remaining"] = String(standing.remaining);
    headers["x-ratelimit-reset"] = String(standing.reset);
    headers["x-ratelimit-resource"] = "core";
    headers["x-ratelimit-used"] = String(standing.used);
  }
  return headers;
}

function describeToken(headers: Record<string, string>, token: Token): void {
  if (hasScopes(token)) {
    headers["x-oauth-scopes"] = scopesHeader(token.scopes);
    // Empty on packages, whatever they need: https://github.com/octokit/core.js/issues/695
    headers["x-accepted-oauth-scopes"] = "";
  }
  if (token.kind === "oauth" && token.clientId !== undefined) headers["x-oauth-client-id"] = token.clientId;
  // `2024-09-04 17:35:38 UTC`: the same issue.
  if (token.expiresAt !== undefined) {
    const [date, time = ""] = new Date(token.expiresAt).toISOString().split("T");
    headers["github-authentication-token-expiration"] = `${date} ${time.slice(0, 8)} UTC`;
  }
}

let lastDate = { second: -1, text: "" };

/** As HTTP writes dates: https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats. Made once a second. */
function dateText(now: Time): string {
  const second = Math.floor(now / 1000);
  if (lastDate.second !== second) lastDate = { second, text: new Date(now).toUTCString() };
  return lastDate.text;
}

/** Five groups of hexadecimal digits, as GitHub's are; here they count the requests. */
function requestId(number: number): string {
  const count = number.toString(16).toUpperCase().padStart(8, "0");
  return `E417:${count.slice(0, 4)}:${count.slice(4)}:0000:${count}`;
}

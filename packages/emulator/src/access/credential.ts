import type { Time, Token } from "../state/model.ts";
import type { Registry } from "../state/registry.ts";

/** Who makes a request, by what it sends. */
export type Caller =
  | { readonly is: "anonymous" }
  /** Wrong, expired or revoked: GitHub tells them alike. */
  | { readonly is: "refused" }
  | { readonly is: "known"; readonly token: Token };

/** Reads the header `Authorization`: https://docs.github.com/rest/authentication/authenticating-to-the-rest-api */
export function callerOf(header: string | null, registry: Registry, now: Time): Caller {
  if (header === null || header.trim() === "") return { is: "anonymous" };
  const secret = secretIn(header);
  const token = secret === undefined ? undefined : registry.token(secret);
  if (!token || (token.expiresAt !== undefined && token.expiresAt <= now)) return { is: "refused" };
  return { is: "known", token };
}

/** The secret in the header: `Bearer …`, `token …`, or the password of `Basic …`, as `curl -u` sends it. */
function secretIn(header: string): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+)\s+(\S+)\s*$/.exec(header) ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const [, user, password] = /^([^:]*):([\s\S]*)$/.exec(decodeBase64(value)) ?? [];
  // A token may stand for the name as well: gh and git send it either way.
  return password === "" || password === "x-oauth-basic" ? user : password;
}

function decodeBase64(value: string): string {
  try {
    return atob(value);
  } catch {
    return "";
  }
}

import type { OperationId } from "@ghpkg/types";
import { claimsOn } from "./token-claims.ts";
import type { TokenKind } from "./token-kinds.ts";
import { verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** What the sources say of a kind of token. Where they contradict each other the answer is unknown, and all are shown. */
export function judgeClaims(kind: TokenKind, operation: OperationId): Verdict {
  const claims = claimsOn(kind, operation);
  const reasons = claims.map(({ sentence, source, grade }) => ({ sentence, source, grade }));
  const [first] = claims;
  if (!first) {
    const sentence = "What such a token may do with this operation is not known.";
    return verdict("unknown", { sentence, source: "no source", grade: "unknown" });
  }
  const deciding = claims.filter(({ confirmed }) => confirmed);
  const said = new Set((deciding.length > 0 ? deciding : claims).map(({ says }) => says));
  if (said.size > 1 || said.has("mixed")) return verdict("unknown", ...reasons);
  return verdict(said.has("works") ? "yes" : "no", ...reasons);
}

import { operationsFor } from "@ghpkg/scopes";
import type { Answer, CallContext, Credential, OperationVerdict } from "@ghpkg/scopes";
import { operationIds } from "../rest/operation-slug.ts";
import { isClassic, hasScopes, relevant } from "./question.ts";
import type { TokenQuestion } from "./question.ts";

/** What `@ghpkg/scopes` says to a question, and nothing more: of each operation, whether the token may call it, and why. */
export function tokenAnswers(question: TokenQuestion): OperationVerdict[] {
  return operationsFor(credentialOf(question), contextOf(question));
}

/** How many operations have each answer. */
export function countAnswers(verdicts: readonly OperationVerdict[]): Readonly<Record<Answer, number>> {
  const count = (answer: Answer): number => verdicts.filter((one) => one.answer === answer).length;
  return { yes: count("yes"), no: count("no"), unknown: count("unknown") };
}

/** The answers in a sentence: what is read out when they change. */
export function answersInWords(verdicts: readonly OperationVerdict[]): string {
  const { yes, no, unknown } = countAnswers(verdicts);
  return `Of the ${operationIds.length} operations: yes ${yes}, no ${no}, unknown ${unknown}.`;
}

/** What the answers take for granted, as nobody said otherwise: they hold only if it is so. */
export function takenAsGiven(question: TokenQuestion): string[] {
  const { kind, sso, classicForbidden, edition } = relevant(question);
  return [
    ...(hasScopes(kind) && edition === "ghec" && sso === undefined
      ? ["The organization does not enforce single sign-on."]
      : []),
    ...(isClassic(kind) && !classicForbidden
      ? ["The organization does not forbid personal access tokens (classic)."]
      : []),
  ];
}

function credentialOf(question: TokenQuestion): Credential {
  const { kind, scopes, packages, sso } = relevant(question);
  return {
    kind,
    ...(scopes && { scopes }),
    ...(packages && { permissions: { packages } }),
    ...(sso !== undefined && sso !== "enforced" && { ssoAuthorized: sso === "authorized" }),
  };
}

function contextOf(question: TokenQuestion): CallContext {
  const { edition, packageType, role, organizationRole, visibility, sso, classicForbidden } = relevant(question);
  return {
    edition,
    packageType,
    role,
    organizationRole,
    visibility,
    ...(sso !== undefined && { ssoRequired: true }),
    ...(classicForbidden && { classicForbidden }),
  };
}

import type { TokenKind } from "@ghpkg/scopes";
import { editions, packageTypes, packageVisibilities } from "@ghpkg/types";
import { operationSlug } from "../rest/operation-slug.ts";
import { operationWith, packagesScopes, relevant } from "./question.ts";
import type { Question, TokenQuestion } from "./question.ts";
import { kindNames } from "./kind-names.ts";

const roles = ["none", "read", "write", "admin"] as const;
const organizationRoles = ["member", "admin"] as const;
const permissions = ["none", "read", "write"] as const;
const signOns = ["authorized", "not-authorized", "enforced"] as const;

/**
 * Reads a question from the query of an address, or from a form whose fields have the same names. What it does not know it passes
 * over: an address may be older than the page. Nothing is asked without a kind of token or an operation.
 */
export function questionOf(query: URLSearchParams): Question | undefined {
  const edition = oneOf(editions, query.get("edition")) ?? "fpt";
  const packageType = oneOf(packageTypes, query.get("type"));
  const about = { edition, ...(packageType && { packageType }) };
  const operation = operationWith(query.get("operation"));
  if (operation) return { asks: "operation", operation, ...about };
  // The table's keys are all kinds.
  const kind = oneOf(Object.keys(kindNames) as TokenKind[], query.get("kind"));
  if (!kind) return undefined;
  const packages = oneOf(permissions, query.get("packages"));
  const role = oneOf(roles, query.get("role"));
  const organizationRole = oneOf(organizationRoles, query.get("org"));
  const visibility = oneOf(packageVisibilities, query.get("visibility"));
  const sso = oneOf(signOns, query.get("sso"));
  const scopes = scopesOf(query);
  return relevant({
    asks: "token",
    kind,
    ...about,
    ...(scopes && { scopes }),
    ...(packages && { packages }),
    ...(role && { role }),
    ...(organizationRole && { organizationRole }),
    ...(visibility && { visibility }),
    ...(sso && { sso }),
    ...(query.get("classic") === "forbidden" && { classicForbidden: true }),
  });
}

/** The query of a question, as short as can be: what is usual, or was not said, is left out. */
export function queryOf(question: Question): string {
  const { edition, packageType } = question;
  const about = { edition: edition === "fpt" ? undefined : edition, type: packageType };
  if (question.asks === "operation") return written({ operation: operationSlug(question.operation), ...about });
  return written({ kind: question.kind, ...tokenFields(relevant(question)), ...about });
}

function tokenFields(question: TokenQuestion): Record<string, string | undefined> {
  const { scopes, packages, role, organizationRole, visibility, sso, classicForbidden } = question;
  return {
    scopes: scopes?.join(","),
    packages,
    role,
    org: organizationRole,
    visibility,
    sso,
    classic: classicForbidden && "forbidden",
  };
}

/** An address says `scopes=repo,read:packages`, a form has one field for each; `unsaid` is what a form has for "not known". */
function scopesOf(query: URLSearchParams): string[] | undefined {
  const named = new Set(query.getAll("scopes").flatMap((some) => some.split(",")));
  if (!query.has("scopes") || named.has("unsaid")) return undefined;
  return packagesScopes.filter((scope) => named.has(scope));
}

// Colons and commas may stand in a query as they are, and people read it.
function written(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
    )
    .join("&");
}

function oneOf<Known extends string>(known: readonly Known[], text: string | null): Known | undefined {
  return known.find((one) => one === text);
}

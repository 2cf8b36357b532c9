import type { OperationId, PackageType } from "@ghpkg/types";
import { actionOf, isOperation } from "./actions.ts";
import { parseScopes } from "./headers.ts";
import { packageTypes } from "./permission-model.ts";
import { missingScopes } from "./required-scopes.ts";
import type { PackagesScope } from "./required-scopes.ts";
import { mayHaveScopes } from "./token-kinds.ts";
import type { TokenKind } from "./token-kinds.ts";

/** Headers as fetch has them, or as a plain record; names in any case. */
export type HeadersLike =
  | {
      /** The value of a header, by its name in any case. */
      get(name: string): string | null;
    }
  | Readonly<Record<string, string | readonly string[] | number | null | undefined>>;

/** A call that failed, as far as it is known. The facts of an error of `@ghpkg/client` are one. */
export interface FailureReport {
  /** Absent when no answer came. */
  readonly status?: number | undefined;
  readonly headers?: HeadersLike | undefined;
  /** As text or as parsed JSON. */
  readonly body?: unknown;
  /** The operationId. Without it scopes cannot be told. */
  readonly operation?: string | undefined;
  /** GitHub.com (`fpt`) when left out. */
  readonly edition?: string | undefined;
  readonly packageType?: PackageType | undefined;
  readonly tokenKind?: TokenKind | undefined;
  /** For commands and addresses: `github.example.com`. */
  readonly host?: string | undefined;
  /** What the client says became of the call: `capped` is told apart. */
  readonly kind?: string | undefined;
}

/** A report, read once: what every possible cause is looked for in. */
export interface Failure {
  readonly status: number | undefined;
  /** GitHub's sentence, or the text of an answer that is not JSON. Nobody is shown it. */
  readonly message: string;
  readonly isJson: boolean;
  readonly operation: OperationId | undefined;
  /** Whether the address of the call holds the name of a package, as far as it is known. */
  readonly addressesPackage: boolean;
  readonly edition: string;
  readonly tokenKind: TokenKind | undefined;
  readonly host: string | undefined;
  readonly kind: string | undefined;
  readonly held: readonly string[] | undefined;
  /** What the token lacks by our table: nothing when its scopes or the operation are not known. */
  readonly missing: readonly PackagesScope[];
  readonly header: (name: string) => string | undefined;
}

/** Reads a report, whatever is in it. */
export function readReport(report: FailureReport): Failure {
  const { operation: called, tokenKind, host, kind } = report;
  const edition = typeof report.edition === "string" ? report.edition : "fpt";
  // GitHub has refused it if it is none.
  const packageType = packageTypes.find((type) => type === report.packageType);
  const operation = isOperation(called) ? called : undefined;
  const header = (name: string): string | undefined => readHeader(report.headers, name);
  const held = mayHaveScopes(tokenKind) ? parseScopes(header("x-oauth-scopes")) : undefined;
  // The edition may be of any release, which the check of its beginning is enough for.
  const context = { edition: edition as "fpt", packageType };
  return {
    ...readBody(report.body),
    status: readStatus(report.status),
    operation,
    addressesPackage: addressesPackage(called, operation),
    edition,
    tokenKind,
    kind,
    held,
    header,
    // It goes into a command that people paste into their shell.
    host: host !== undefined && /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d+)?$/i.test(host) ? host : undefined,
    missing: held && operation ? missingScopes(held, operation, context) : [],
  };
}

function addressesPackage(called: string | undefined, operation: OperationId | undefined): boolean {
  // The client makes calls besides the 27, to find out what an owner is: these name no package.
  if (operation === undefined) return !called;
  const action = actionOf(operation);
  return action !== "conflicts" && action !== "list";
}

function readHeader(headers: HeadersLike | undefined, name: string): string | undefined {
  if (!headers) return undefined;
  // A record may have a header of that name, which is text.
  const value =
    typeof headers["get"] === "function"
      ? headers["get"](name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  // Whoever makes a record of what `Headers.get` gives has null where there is no header.
  return value === undefined || value === null ? undefined : String(value);
}

/** GitHub's own bodies have it as text, which may come past the types. */
function readStatus(status: unknown): number | undefined {
  const read = typeof status === "string" ? Number(status) : status;
  return typeof read === "number" ? read : undefined;
}

// GitHub's sentences are shorter. Somebody else's answer may be of any length, and is searched for several of them.
const longestMessage = 2000;

function readBody(body: unknown): Pick<Failure, "isJson" | "message"> {
  const parsed = typeof body === "string" ? fromJson(body) : body;
  if (typeof parsed === "object" && parsed !== null) {
    const message = "message" in parsed && typeof parsed.message === "string" ? parsed.message : "";
    return { isJson: true, message: message.slice(0, longestMessage) };
  }
  return { isJson: false, message: typeof body === "string" ? body.slice(0, longestMessage) : "" };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

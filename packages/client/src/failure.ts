import type { Call } from "./call.ts";
import { isPackagesError, PackagesError } from "./errors.ts";
import type { FailureFacts } from "./errors.ts";
import type { Result } from "./exchange.ts";
import { present } from "./present.ts";
import { tellingHeaders } from "./response-facts.ts";
import { clean, safeCause } from "./safe-cause.ts";

/** A call that was refused before it was sent. */
export function refusal(call: Call, because: string, options?: ErrorOptions): PackagesError {
  const facts: FailureFacts = { kind: "invalid", ...subject(call), attempts: 0, repeatable: true };
  return new PackagesError(`${call.what}: not sent: ${because}`, facts, options);
}

/** What a failure says of the call itself. */
export function subject(call: Call): Pick<FailureFacts, "edition" | "method" | "operation" | "packageType"> {
  const { operation, edition, packageType, method } = call;
  return present({ operation, edition, packageType, method });
}

/** GitHub's own tokens have 40 characters and more. */
const shortestSecret = 8;

const responses = new WeakMap<PackagesError, Response>();

/** The response that an error was made of: beside it, not in it, since its address holds the query string. */
export function responseOf(error: PackagesError): Response | undefined {
  return responses.get(error);
}

/** The error that a failed call ends with: what was tried, what came back, what to do next. */
export function failure(call: Call, result: Result, sentToken: string, url: string): PackagesError {
  // A made-up "t" of a test is no secret, and is in every word.
  const token = sentToken.length < shortestSecret ? "" : sentToken;
  const { response, data, retryAt, attempts, repeatable, cause } = result;
  // Refused by ourselves on the way out: the token could not be had.
  if (isPackagesError(cause) && cause.facts.kind === result.kind) return cause;
  const { message, documentation_url } = refusalBody(data);
  const headers = response && tellingHeaders(response.headers, token);
  // Some proxies repeat what they were sent.
  const said = JSON.stringify(data) ?? "";
  const repeats = [token, new URL(url).search].some((secret) => secret !== "" && said.includes(secret));
  const facts: FailureFacts = present({
    // A failure has a kind.
    kind: result.kind ?? "network",
    ...subject(call),
    // A redirect that a browser hides has the status 0.
    status: response?.status || undefined,
    headers,
    body: repeats ? undefined : data,
    requestId: headers?.["x-github-request-id"],
    documentationUrl: repeats ? undefined : documentation_url,
    retryAt: retryAt === undefined ? undefined : new Date(retryAt),
    attempts,
    repeatable,
  });
  const came = [facts.status ?? facts.kind, message ?? response?.statusText].filter(Boolean).join(" ");
  const sentence = [`${call.what}: ${came.replace(/[.\s]*$/, ".")}`, ...advice(facts, call)].join(" ");
  const error = new PackagesError(
    clean(sentence, token),
    facts,
    // The reason of an abort is the caller's own.
    cause === undefined ? undefined : { cause: result.kind === "aborted" ? cause : safeCause(cause, token) },
  );
  if (response) responses.set(error, response);
  return error;
}

function refusalBody(body: unknown): { readonly message?: string; readonly documentation_url?: string } {
  // Whatever the answer is; what is not text is dropped.
  const { message, documentation_url } = (body ?? {}) as Record<string, unknown>;
  return present({
    message: typeof message === "string" ? message : undefined,
    documentation_url: typeof documentation_url === "string" ? documentation_url : undefined,
  });
}

/** What to do next, and what is good to know. */
function advice({ kind, headers = {}, retryAt, attempts, repeatable }: FailureFacts, call: Call): string[] {
  if (kind === "unauthorized") return ["The token is missing, wrong, expired or revoked."];
  if (kind === "forbidden" && headers["x-github-sso"]) {
    return ["Authorize the token for the organization's single sign-on: facts.headers has the page as x-github-sso."];
  }
  if (kind === "forbidden") return [scopes(call, headers)];
  if (kind === "not-found") {
    return [
      `It is not there, or hidden from the token. ${scopes(call, headers)}`,
      ...(call.method === "GET" ? [] : ["Deleting and restoring need admin rights, too."]),
      ...(call.encoded ? ["The name looks encoded already: give it as people write it."] : []),
    ];
  }
  if (kind === "rate-limited") return [retryAt ? `Try again after ${retryAt.toISOString()}.` : "Try again later."];
  if (kind === "redirected") return ["It leads away from this host, where the token must not go: check baseUrl."];
  return [
    ...(kind === "unreadable" ? [`The body (${headers["content-type"] ?? "of no type"}) is cut, or is not JSON.`] : []),
    ...(attempts > 1 ? [`Tried ${attempts} times.`] : []),
    ...(repeatable ? [] : ["GitHub may have done it: look before you send it again."]),
  ];
}

/** Tokens with scopes are told which they lack; GitHub's 404 does not. */
function scopes({ method }: Call, headers: Readonly<Record<string, string>>): string {
  const more = method === "DELETE" ? " and delete:packages" : method === "POST" ? " and write:packages" : "";
  // GitHub leaves out what another scope includes: github/github-mcp-server pkg/scopes/scopes.go
  const held = headers["x-oauth-scopes"]?.replace("write:packages", "write:packages (and so read:packages)");
  return `It needs read:packages${more}${held === undefined ? "." : `; the token has ${held || "no scope"}.`}`;
}

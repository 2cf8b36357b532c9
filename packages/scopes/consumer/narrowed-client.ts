// What a consumer's compiler must accept, and must refuse: were a type lost, a refused line would compile.
import {
  canCall,
  explainFailure,
  isMissingScopesError,
  operationsFor,
  parseSso,
  requiredScopes,
  withScopes,
} from "@ghpkg/scopes";
import type { Answer, Credential, FailureCause, MissingScopes, RequiredScopes, TokenKind } from "@ghpkg/scopes";

interface Handle {
  get(): Promise<string>;
  delete(): Promise<void>;
}
interface Client {
  org(name: string): { npm(name: string): Handle; maven(name: string): Handle };
  guard(check: (call: { operation: "packages/delete-package-for-org"; packageType?: "npm" }) => void): Client;
}
declare const client: Client;

const gh = withScopes(client, ["read:packages"], { edition: "fpt" });
const text: Promise<string> = gh.org("acme").npm("pets").get();
const refused: MissingScopes<"delete:packages"> = gh.org("acme").npm("pets").delete;
const all: Promise<void> = withScopes(client, ["read:packages", "delete:packages"]).org("acme").npm("pets").delete();

const needed: RequiredScopes<"packages/delete-package-for-org"> = "delete:packages";
const kind: TokenKind = "oauth";
const credential: Credential = { kind, scopes: ["read:packages"] };
const answer: Answer = canCall(credential, "packages/get-package-for-user", { packageType: "npm" }).answer;
const count: number = operationsFor(credential, { edition: "ghes-3.42" }).length;
const cause: FailureCause = explainFailure({ status: 403, headers: { "X-OAuth-Scopes": "" } }).cause;
const sso = parseSso("required");
const url: string | undefined = sso?.state === "required" ? sso.url : undefined;

// @ts-expect-error deleting needs delete:packages
gh.org("acme").npm("pets").delete();

// @ts-expect-error maven packages need repo
gh.org("acme").maven("com.example.app");

// @ts-expect-error restoring is another scope
const noScope: RequiredScopes<"packages/delete-package-for-org"> = "write:packages";

// @ts-expect-error there is no such operation
requiredScopes("packages/no-such-operation");

// @ts-expect-error "pypi" is not a package type in any edition
requiredScopes("packages/get-package-for-user", { packageType: "pypi" });

// @ts-expect-error "maybe" is no answer
const noAnswer: Answer = "maybe";

// @ts-expect-error a token is not asked for
canCall({ kind: "oauth", token: "made-up" }, "packages/get-package-for-user");

declare const caught: unknown;
if (isMissingScopesError(caught)) {
  const missing: readonly string[] = caught.facts.missing;
  void missing;
}
void [text, refused, all, needed, answer, count, cause, url, noScope, noAnswer];

import type { ApiVersion } from "@ghpkg/types";
import { accountJson } from "../answer/account-json.ts";
import type { Addresses } from "../answer/addresses.ts";
import type { Answer } from "../answer/answer.ts";
import { ok, refusal } from "../answer/answer.ts";
import type { EditionProfile } from "../edition-profile.ts";
import type { Standing } from "../limits/primary-limit.ts";
import type { Account, Token } from "../state/model.ts";
import type { Registry } from "../state/registry.ts";
import type { Params } from "./routes.ts";

/** What an endpoint besides the operations looks at. */
export interface Asked {
  readonly params: Params;
  readonly token: Token | undefined;
  readonly registry: Registry;
  readonly profile: EditionProfile;
  readonly addresses: Addresses;
  readonly apiVersion: ApiVersion;
  /** Absent where there are no limits. */
  readonly standing: Standing | undefined;
  /** What was sent along. */
  readonly body: object | undefined;
}

/** One of the few things clients ask for besides packages. */
export interface Endpoint {
  readonly path: string;
  /** Its page below https://docs.github.com/rest. */
  readonly docs: string;
  readonly needsToken: boolean;
  /** Whether it counts for no limit. */
  readonly free?: true;
  readonly answer: (asked: Asked) => Answer;
}

/** Who somebody is, what is left of the limit, which versions there are: clients ask before they do anything. */
export const endpoints: readonly Endpoint[] = [
  { path: "/", docs: "/meta/meta#github-api-root", needsToken: false, answer: root },
  {
    path: "/rate_limit",
    docs: "/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
    needsToken: false,
    // https://docs.github.com/rest/rate-limit/rate-limit
    free: true,
    answer: rateLimit,
  },
  { path: "/user", docs: "/users/users#get-the-authenticated-user", needsToken: true, answer: me },
  { path: "/users/:username", docs: "/users/users#get-a-user", needsToken: false, answer: user },
  { path: "/orgs/:org", docs: "/orgs/orgs#get-an-organization", needsToken: false, answer: organization },
  { path: "/versions", docs: "/meta/meta#get-all-api-versions", needsToken: false, answer: versions },
  { path: "/meta", docs: "/meta/meta#get-github-enterprise-server-meta-information", needsToken: false, answer: meta },
];

/** `gh auth status` asks for it, to see the token's scopes: cli/cli pkg/cmd/auth/shared/oauth_scopes.go */
function root({ addresses: { api } }: Asked): Answer {
  return json({
    current_user_url: `${api}/user`,
    organization_url: `${api}/orgs/{org}`,
    rate_limit_url: `${api}/rate_limit`,
    user_url: `${api}/users/{user}`,
  });
}

function rateLimit({ standing, profile, apiVersion }: Asked): Answer {
  // As a gh extension tests for it: GitHub's description has a 404 here.
  if (!standing) return refusal(404, "Rate limiting is not enabled.", docs(profile, endpoints[1]));
  const { limit, used, remaining, reset } = standing;
  const core = { limit, used, remaining, reset };
  // https://docs.github.com/rest/about-the-rest-api/breaking-changes: rate went with 2026-03-10.
  return json({ resources: { core }, ...(apiVersion === "2022-11-28" && { rate: core }) });
}

function me({ token, addresses, profile }: Asked): Answer {
  if (token?.user) return json(profileOf(token.user, addresses));
  return refusal(403, "Resource not accessible by integration", docs(profile, endpoints[2]));
}

function user({ params, registry, addresses, profile }: Asked): Answer {
  const found = registry.account(params["username"] ?? "");
  return found ? json(profileOf(found, addresses)) : refusal(404, "Not Found", docs(profile, endpoints[3]));
}

function organization({ params, registry, addresses, profile }: Asked): Answer {
  const found = registry.account(params["org"] ?? "");
  if (found?.type !== "Organization") return refusal(404, "Not Found", docs(profile, endpoints[4]));
  return json({ ...profileOf(found, addresses), url: `${addresses.api}/orgs/${found.login}` });
}

function versions({ profile }: Asked): Answer {
  return json(profile.apiVersions);
}

function meta({ profile: { serverVersion } }: Asked): Answer {
  return json({
    verifiable_password_authentication: serverVersion !== undefined,
    ...(serverVersion !== undefined && { installed_version: serverVersion }),
  });
}

function profileOf(account: Account, addresses: Addresses): object {
  return { ...accountJson(account, addresses), name: null, public_repos: 0 };
}

function json(value: unknown): Answer {
  return ok(JSON.stringify(value));
}

function docs(profile: EditionProfile, endpoint: Endpoint | undefined): string {
  return `${profile.docs}/rest${endpoint?.docs ?? ""}`;
}

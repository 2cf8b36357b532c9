import type { Refusal } from "./refusal.ts";
import { documented, ours, quoted, troubleshooting } from "./refusal.ts";

const acme = "/orgs/acme/packages";
const list = `GET ${acme}?package_type=container`;
const files = quoted("answers quoted in files of several public projects");
const integration = documented(troubleshooting);

/** Refusals because of the token: what it is, and what it lacks. */
export const tokenRefusals: readonly Refusal[] = [
  ...[
    { when: "lists packages", request: list, words: files },
    { when: "gets a package", request: `GET ${acme}/npm/left-pad`, words: files },
    { when: "lists versions", request: `GET ${acme}/npm/left-pad/versions`, words: files },
    {
      when: "gets one version",
      request: `GET ${acme}/npm/left-pad/versions/{first}`,
      words: ours,
      assumption: "getVersionScopeText",
    } as const,
    {
      when: "deletes a package",
      request: `DELETE ${acme}/npm/left-pad`,
      words: quoted("quoted at second hand in files of public projects"),
    },
    { when: "deletes a version", request: `DELETE ${acme}/npm/left-pad/versions/{first}`, words: files },
    {
      when: "restores a package",
      request: `POST ${acme}/npm/gone/restore`,
      words: ours,
      assumption: "restorePackageScopeText",
    } as const,
    {
      when: "restores a version",
      request: `POST ${acme}/container/pruned/versions/1/restore`,
      words: ours,
      assumption: "restoreVersionScopeText",
    } as const,
    {
      when: "lists conflicts of the Docker migration",
      request: "GET /orgs/acme/docker/conflicts",
      words: ours,
      assumption: "conflictsScopeText",
    } as const,
  ].map(({ when, ...rest }): Refusal => ({
    cause: "missing-scope",
    when: `A token without the scope ${when}.`,
    token: "ghp_demo_no_scopes",
    ...rest,
  })),
  {
    cause: "missing-scope",
    when: "A token without repo asks for a package that belongs to a repository.",
    request: `GET ${acme}/maven/com.acme.app`,
    token: "ghp_demo_reader",
    words: ours,
    assumption: "repoScopeStatus",
  },
  {
    cause: "missing-scope",
    when: "A token without repo asks for a package that belongs to a repository, if GitHub should answer 403 to it.",
    request: `GET ${acme}/maven/com.acme.app`,
    token: "ghp_demo_reader",
    options: { assumptions: { repoScopeStatus: 403 } },
    words: ours,
    assumption: "repoScopeStatus",
  },
  { cause: "no-credentials", when: "The request has no token.", request: list, words: files },
  {
    cause: "bad-credentials",
    when: "The token is wrong, expired or revoked.",
    request: list,
    token: "ghp_demo_expired",
    words: documented("https://docs.github.com/rest/authentication/authenticating-to-the-rest-api"),
  },
  {
    cause: "fine-grained-not-supported",
    when: "The token is a fine-grained one. GitHub documents the words for fine-grained tokens in general.",
    request: list,
    token: "github_pat_demo_fine_grained",
    words: integration,
    assumption: "fineGrainedStatus",
  },
  {
    cause: "fine-grained-not-supported",
    when: "The token is a fine-grained one, if GitHub should hide from it what there is.",
    request: list,
    token: "github_pat_demo_fine_grained",
    options: { assumptions: { fineGrainedStatus: 404 } },
    words: ours,
    assumption: "fineGrainedStatus",
  },
  {
    cause: "integration-not-allowed",
    when: "The user token of a GitHub App deletes a version: GitHub does not list that endpoint for such tokens.",
    request: `DELETE ${acme}/npm/left-pad/versions/{first}`,
    token: "ghu_demo_app_user",
    words: integration,
  },
  {
    cause: "integration-not-allowed",
    when: "A workflow’s GITHUB_TOKEN deletes a version of a user’s package.",
    request: "DELETE /users/octocat/packages/npm/left-pad/versions/{first}",
    token: "ghs_demo_actions",
    words: quoted("dataaxiom/ghcr-cleanup-action#28"),
  },
  {
    cause: "list-with-actions-token",
    when: "A workflow’s GITHUB_TOKEN lists the packages of an organization.",
    request: list,
    token: "ghs_demo_actions",
    words: quoted("cli/cli#9606; actions/github-script#449; octokit/octokit.js#2606"),
  },
  {
    cause: "classic-token-forbidden",
    when: "The organization, here initech, lets no personal access tokens (classic) in.",
    request: "GET /orgs/initech/packages/npm/reports",
    token: "ghp_demo_admin",
    words: quoted("git-town/git-town#4609; refined-github/refined-github#6951"),
  },
  {
    cause: "sso-not-authorized",
    when: "The organization enforces single sign-on, and the personal access token is not authorized for it.",
    request: "GET /orgs/globex/packages/container/reactor",
    token: "ghp_demo_no_sso",
    options: { edition: "ghec" },
    words: quoted("jhu-bids/TermHub#935"),
  },
  {
    cause: "sso-not-authorized",
    when: "The organization enforces single sign-on, and the OAuth app’s token is not authorized for it.",
    request: "GET /orgs/globex/packages/container/reactor",
    token: "gho_demo_oauth",
    options: { edition: "ghec" },
    words: files,
  },
];

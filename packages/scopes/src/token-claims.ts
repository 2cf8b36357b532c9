import type { OperationId } from "@ghpkg/types";
import type { Action, OwnerKind } from "./actions.ts";
import { actionOf, ownerOf } from "./actions.ts";
import type { Reason } from "./evidence.ts";
import type { TokenKind } from "./token-kinds.ts";

/** What one source says of a kind of token. Sources contradict each other: each has a row of its own. */
export interface TokenClaim extends Reason {
  readonly kinds: readonly TokenKind[];
  /** Of which operations; all when left out. */
  readonly actions?: readonly Action[];
  readonly owners?: readonly OwnerKind[];
  /** `mixed`: it was seen to work and to fail. */
  readonly says: "fails" | "mixed" | "works";
  /** GitHub's staff confirmed it: it holds against what else is said. */
  readonly confirmed?: true;
}

const packagesPage = "https://docs.github.com/rest/packages/packages";
const about = "https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages";
const appEndpoints = "https://docs.github.com/rest/authentication/endpoints-available-for-github-app";
const reads = ["conflicts", "get", "get-version", "list", "versions"] as const;

/** What the sources say of each kind of token. */
export const tokenClaims: readonly TokenClaim[] = [
  {
    kinds: ["personal-classic"],
    says: "works",
    sentence: "GitHub's documentation names the personal access token (classic) as the way to authenticate.",
    source: packagesPage,
    grade: "documented",
  },
  {
    kinds: ["oauth"],
    says: "works",
    sentence: "The descriptions of all operations name OAuth app tokens beside personal access tokens (classic).",
    source: "GitHub's OpenAPI description",
    grade: "description",
  },
  {
    kinds: ["fine-grained"],
    says: "fails",
    sentence: "GitHub Packages takes no fine-grained personal access token.",
    source: `${packagesPage}; github/roadmap#558; github/docs#33900`,
    grade: "documented",
  },
  {
    kinds: ["none"],
    says: "fails",
    sentence: "The API wants a token with read:packages, even for public packages.",
    source: packagesPage,
    grade: "documented",
  },
  {
    kinds: ["app-user"],
    actions: [...reads, "delete"],
    says: "works",
    sentence: "The operation is in GitHub's list of endpoints for user tokens of GitHub Apps.",
    source: `${appEndpoints}-user-access-tokens`,
    grade: "documented",
  },
  {
    kinds: ["app-user"],
    actions: ["delete-version", "restore", "restore-version"],
    says: "fails",
    sentence: "The operation is not in GitHub's list of endpoints for user tokens of GitHub Apps.",
    source: `${appEndpoints}-user-access-tokens`,
    grade: "documented",
  },
  {
    kinds: ["app-installation", "actions"],
    actions: ["conflicts"],
    owners: ["org", "user"],
    says: "works",
    sentence: "The operation is in GitHub's list of endpoints for installation tokens: 26 of the 27 are.",
    source: `${appEndpoints}-installation-access-tokens`,
    grade: "documented",
  },
  {
    kinds: ["app-installation", "actions"],
    actions: ["delete", "delete-version", "get", "get-version", "list", "restore", "restore-version", "versions"],
    says: "works",
    sentence: "The operation is in GitHub's list of endpoints for installation tokens: 26 of the 27 are.",
    source: `${appEndpoints}-installation-access-tokens`,
    grade: "documented",
  },
  {
    kinds: ["app-installation", "actions"],
    actions: ["conflicts"],
    owners: ["me"],
    says: "fails",
    sentence: "It is the one operation that GitHub's list of endpoints for installation tokens leaves out.",
    source: `${appEndpoints}-installation-access-tokens`,
    grade: "documented",
  },
  {
    kinds: ["app-installation"],
    says: "fails",
    sentence: "The description says enabledForGitHubApps: false for all 27 operations.",
    source: "GitHub's OpenAPI description, x-github",
    grade: "description",
  },
  // A GITHUB_TOKEN is an installation's token as well. What GitHub's pages on workflows promise, and what was seen to work, is
  // listed below; of the rest, this is all there is against the list of endpoints.
  ...[
    { owners: ["me"] } as const,
    { actions: ["conflicts", "get", "get-version", "list"], owners: ["org", "user"] } as const,
    { actions: ["versions"], owners: ["user"] } as const,
  ].map((where): TokenClaim => ({
    kinds: ["actions"],
    ...where,
    says: "fails",
    sentence: "The description says enabledForGitHubApps: false, and no page on workflows speaks of the operation.",
    source: "GitHub's OpenAPI description, x-github",
    grade: "description",
  })),
  {
    kinds: ["app-installation"],
    owners: ["org"],
    actions: ["delete-version", "get", "list", "versions"],
    says: "mixed",
    sentence: "Installation tokens were seen to work for some and to get 404 or 400 for others.",
    source:
      "actions/create-github-app-token#314; snok/container-retention-policy#72, #94, #96; dataaxiom/ghcr-cleanup-action#97",
    grade: "observed",
  },
  {
    kinds: ["actions"],
    actions: ["list"],
    owners: ["org"],
    says: "fails",
    confirmed: true,
    sentence:
      'A GITHUB_TOKEN that lists an organization\'s packages gets 400 "Invalid argument.": a known limitation. One report says that only a list of containers does.',
    source: "cli/cli#9606; actions/github-script#449; octokit/octokit.js#2606",
    grade: "observed",
  },
  {
    kinds: ["actions"],
    actions: ["delete-version", "versions"],
    owners: ["org"],
    says: "works",
    sentence: "A GITHUB_TOKEN was seen to list the versions of an organization's package, and to delete one.",
    source: "cli/cli#9606; snok/container-retention-policy#27",
    grade: "observed",
  },
  {
    kinds: ["actions"],
    actions: ["delete-version"],
    owners: ["user"],
    says: "fails",
    sentence:
      'A GITHUB_TOKEN that deleted a version of a user\'s package got 403 "Resource not accessible by integration".',
    source: "dataaxiom/ghcr-cleanup-action#28",
    grade: "observed",
  },
  {
    kinds: ["actions"],
    actions: ["delete", "delete-version", "restore", "restore-version"],
    owners: ["org", "user"],
    says: "works",
    sentence:
      "A GITHUB_TOKEN may delete and restore packages with permissions of their own whose settings give its repository the admin role.",
    source: about,
    grade: "documented",
  },
];

/** What is said of a kind of token and an operation, all of it. */
export function claimsOn(kind: TokenKind, operation: OperationId): TokenClaim[] {
  const action = actionOf(operation);
  const owner = ownerOf(operation);
  return tokenClaims.filter(
    (claim) =>
      claim.kinds.includes(kind) &&
      (claim.actions?.includes(action) ?? true) &&
      (claim.owners?.includes(owner) ?? true),
  );
}

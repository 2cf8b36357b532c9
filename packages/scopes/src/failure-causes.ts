import type { Evidence } from "./evidence.ts";

/** Why a call failed. `hidden-or-absent`: GitHub hides what the caller may not see as if it were not there. */
export type FailureCause =
  | "api-version"
  | "api-version-retired"
  | "bad-credentials"
  | "classic-token-forbidden"
  | "fine-grained-not-supported"
  | "hidden-or-absent"
  | "integration-not-allowed"
  | "last-tagged-version"
  | "last-version"
  | "list-capped"
  | "list-with-actions-token"
  | "missing-scope"
  | "missing-user-agent"
  | "no-answer"
  | "no-credentials"
  | "not-admin"
  | "not-restorable"
  | "primary-rate-limit"
  | "secondary-rate-limit"
  | "server-error"
  | "slash-not-encoded"
  | "sso-not-authorized"
  | "too-many-downloads"
  | "unknown";

/** How a cause is told to people. */
export interface CauseText extends Evidence {
  readonly sentence: string;
  readonly nextStep?: string;
}

const rest = "https://docs.github.com/rest";
const troubleshooting = `${rest}/using-the-rest-api/troubleshooting-the-rest-api`;
const authenticating = `${rest}/authentication/authenticating-to-the-rest-api`;
const limits = `${rest}/using-the-rest-api/rate-limits-for-the-rest-api`;
const versions = `${rest}/about-the-rest-api/api-versions`;
const deleting = "https://docs.github.com/packages/learn-github-packages/deleting-and-restoring-a-package";
const tokens =
  "https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens";
const deletePackage = "Delete the whole package instead.";

/** What is said of each cause, unless the failure itself says more. */
export const causeTexts: Readonly<Record<FailureCause, CauseText>> = {
  "api-version": {
    sentence: "GitHub does not know the API version that was asked for.",
    nextStep: "Ask for one that the edition knows, in the header X-GitHub-Api-Version.",
    source: versions,
    grade: "documented",
  },
  "api-version-retired": {
    sentence: "The API version that was asked for has been retired.",
    nextStep: "Ask for a newer one, in the header X-GitHub-Api-Version.",
    source: versions,
    grade: "documented",
  },
  "bad-credentials": {
    sentence: "The token is not valid: wrong, expired or revoked.",
    nextStep: "Log in again with gh auth login, or make a new token.",
    source: authenticating,
    grade: "documented",
  },
  "classic-token-forbidden": {
    sentence: "The organization forbids personal access tokens (classic).",
    nextStep: "Use the token of gh auth token, or ask an owner of the organization to allow them.",
    source: `${tokens}; git-town/git-town#4609`,
    grade: "documented",
  },
  "fine-grained-not-supported": {
    sentence: "GitHub Packages takes no fine-grained personal access token.",
    nextStep: "Use a personal access token (classic), or the token of gh auth token.",
    source: `${rest}/packages/packages; github/roadmap#558`,
    grade: "documented",
  },
  "hidden-or-absent": {
    sentence: "It is not there, or the caller may not see it: GitHub answers the same to both.",
    nextStep: "Check owner, package type and name, and whether the caller has the read role.",
    source: "cli/cli#10592; vlaurin/action-ghcr-prune#4",
    grade: "observed",
  },
  "integration-not-allowed": {
    sentence: "The token of the app or workflow may not do this.",
    nextStep:
      "Give the workflow's repository a role in the package's settings (admin to delete or restore), or use a personal access token (classic).",
    source: troubleshooting,
    grade: "documented",
  },
  "last-tagged-version": {
    sentence: "It is the last tagged version of the container, which cannot be deleted alone.",
    nextStep: deletePackage,
    source: "mkoepf/ghcrctl",
    grade: "observed",
  },
  "last-version": {
    sentence: "It is the last version of the package, which cannot be deleted alone.",
    nextStep: deletePackage,
    source: "actions/delete-package-versions#231; SmartsquareGmbH/delete-old-packages#33",
    grade: "observed",
  },
  "list-capped": {
    sentence: "GitHub lists no more than 10,000 packages: page times per_page is beyond.",
    nextStep: "Ask for one visibility at a time.",
    source: "GitHub's OpenAPI description, package_es_list_error",
    grade: "description",
  },
  "list-with-actions-token": {
    sentence:
      "A GITHUB_TOKEN cannot list an organization's packages: a known limitation, seen with other tokens of apps, too.",
    nextStep: "Use a personal access token (classic) with read:packages, or name the packages.",
    source: "cli/cli#9606; actions/github-script#449; octokit/octokit.js#2606; actions/create-github-app-token#314",
    grade: "observed",
  },
  "missing-scope": {
    sentence: "The token lacks a scope.",
    source: "GitHub's OpenAPI description of the operation",
    grade: "description",
  },
  "missing-user-agent": {
    sentence: "The request had no User-Agent, which GitHub refuses.",
    nextStep: "Send a User-Agent that names your program.",
    source: troubleshooting,
    grade: "documented",
  },
  "no-answer": {
    sentence: "No answer came: the connection failed, or took too long.",
    nextStep: "Check the network and the address, then try again.",
    source: "the kind of the failure",
    grade: "inferred",
  },
  "no-credentials": {
    sentence: "The request had no token, which GitHub Packages wants even for public packages.",
    nextStep: "Send a token with read:packages.",
    source: `${rest}/packages/packages`,
    grade: "documented",
  },
  "not-admin": {
    sentence: "The caller is no admin of the package: GitHub then answers as if it were not there.",
    nextStep:
      "Ask for the admin role on the package, or on its repository; in an organization, for that of its admins, too.",
    source: `vlaurin/action-ghcr-prune#4, #8; ${deleting}`,
    grade: "observed",
  },
  "not-restorable": {
    sentence: "What was deleted more than 30 days ago, or whose name is in use again, cannot be restored.",
    nextStep: "If the name is in use again, delete what has it first.",
    source: deleting,
    grade: "documented",
  },
  "primary-rate-limit": {
    sentence: "The requests of this hour are used up.",
    nextStep: "Wait until the limit is reset.",
    source: limits,
    grade: "documented",
  },
  "secondary-rate-limit": {
    sentence: "Too many requests in a short time.",
    nextStep: "Wait a minute, then send fewer at once.",
    source: limits,
    grade: "documented",
  },
  "server-error": {
    sentence: "GitHub failed.",
    nextStep: "Try again later.",
    source: troubleshooting,
    grade: "documented",
  },
  "slash-not-encoded": {
    sentence: "A slash in the name that is not sent as %2F makes another address of it.",
    nextStep: "Encode the name once: team/app is team%2Fapp.",
    source: `${troubleshooting}; cli/cli#9798`,
    grade: "documented",
  },
  "sso-not-authorized": {
    sentence: "The token is not authorized for the organization's single sign-on.",
    nextStep: "Authorize the token for the organization: Configure SSO, beside it in the settings.",
    source: authenticating,
    grade: "documented",
  },
  "too-many-downloads": {
    sentence: "A public version with more than 5,000 downloads cannot be deleted.",
    nextStep: "Ask GitHub's support.",
    source: deleting,
    grade: "documented",
  },
  unknown: {
    sentence: "Why it failed cannot be told from the answer.",
    nextStep: "Read the message of the error or of the answer, and the page that documentation_url names.",
    source: "no source",
    grade: "unknown",
  },
};

import type { EditionProfile } from "../edition-profile.ts";
import type { Account, Token } from "../state/model.ts";

/** How an organization turns away a token that it did not let in. */
export interface OrganizationRefusal {
  readonly message: string;
  readonly documentationUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why an organization turns a token away; nothing when it does not, and nothing for users. */
export function organizationRefusal(
  token: Token,
  owner: Account,
  profile: EditionProfile,
  site: string,
): OrganizationRefusal | undefined {
  if (owner.forbidsClassicTokens && token.kind === "personal-classic") return classicForbidden(owner);
  return isLockedOut(token, owner, profile) ? notAuthorized(token, owner, site) : undefined;
}

/** Whether the organization enforces single sign-on and the token has not been authorized for it. Apps are let in when they are installed. */
export function isLockedOut(token: Token, owner: Account, profile: EditionProfile): boolean {
  if (!profile.sso || !owner.sso) return false;
  if (token.kind !== "personal-classic" && token.kind !== "oauth") return false;
  return !token.ssoAuthorized.has(owner.login.toLowerCase());
}

// Verbatim: https://github.com/git-town/git-town/issues/4609, https://github.com/refined-github/refined-github/issues/6951
function classicForbidden({ login }: Account): OrganizationRefusal {
  return {
    message: `\`${login}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`,
    documentationUrl:
      "https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
  };
}

// Verbatim: https://github.com/jhu-bids/TermHub/issues/935. The header: docs, authenticating-to-the-rest-api.
function notAuthorized({ kind }: Token, { login, id }: Account, site: string): OrganizationRefusal {
  const what = kind === "oauth" ? "OAuth token" : "Personal Access token";
  const request = (id * 7919).toString(36).toUpperCase().padStart(12, "A");
  return {
    message: `Resource protected by organization SAML enforcement. You must grant your ${what} access to this organization.`,
    documentationUrl:
      "https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/",
    headers: { "x-github-sso": `required; url=${site}/orgs/${login}/sso?authorization_request=${request}` },
  };
}

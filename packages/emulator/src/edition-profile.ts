import type { ApiVersion, EditionId } from "@ghpkg/types";
import { apiVersionsOf } from "@ghpkg/types";

/** What makes an edition different from the others. */
export interface EditionProfile {
  readonly edition: EditionId;
  readonly apiVersions: readonly ApiVersion[];
  /** What stands before every path: https://docs.github.com/enterprise-server@latest/rest/quickstart */
  readonly basePath: "" | "/api/v3";
  /** Off on Enterprise Server unless its admin wants them: https://docs.github.com/enterprise-server@latest/rest/using-the-rest-api/rate-limits-for-the-rest-api */
  readonly rateLimited: boolean;
  /** Whether organizations can ask for SAML single sign-on per token. */
  readonly sso: boolean;
  /** `3.19.0`, sent as `X-GitHub-Enterprise-Version`: https://github.com/cli/cli/pull/2155 */
  readonly serverVersion?: string;
  /** Where `documentation_url` leads, without the page. */
  readonly docs: string;
}

/** The profile of an edition. */
export function editionProfile(edition: EditionId): EditionProfile {
  const [, release] = /^ghes-(.+)$/.exec(edition) ?? [];
  return {
    edition,
    apiVersions: apiVersionsOf[edition],
    basePath: release === undefined ? "" : "/api/v3",
    rateLimited: release === undefined,
    sso: edition === "ghec",
    ...(release !== undefined && { serverVersion: `${release}.0` }),
    // Enterprise Cloud is served by api.github.com, whose answers name the pages of GitHub.com.
    docs: release === undefined ? "https://docs.github.com" : `https://docs.github.com/enterprise-server@${release}`,
  };
}

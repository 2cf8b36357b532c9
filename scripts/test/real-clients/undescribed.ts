/** A status that operations are answered with although their description has no word of it. */
export interface Undescribed {
  readonly status: number;
  /** Which operations: `GET /orgs/{org}/packages`. */
  readonly of: RegExp;
  readonly because: string;
  /** Where it can be read, or was seen. */
  readonly evidence: readonly string[];
}

// What gets one package or one version is described with 200 and nothing else, and so are the conflicts of one's own.
const readsOfOne = String.raw`.*/packages/\{package_type\}/\{package_name\}(/versions/\{package_version_id\})?`;

/** Where GitHub's description says less than GitHub does. Prism warns of each, and of nothing else. */
export const undescribed: readonly Undescribed[] = [
  {
    status: 304,
    of: /^GET /,
    because: "What has not changed since it was read is not sent again.",
    evidence: ["https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api"],
  },
  {
    status: 400,
    // Lists of packages are described with it.
    of: /^(?!GET .*\/packages$)/,
    because: "An API version that there is not. The last version, or one of more than 5,000 downloads, is not deleted.",
    evidence: [
      "https://docs.github.com/rest/about-the-rest-api/api-versions",
      "https://github.com/actions/delete-package-versions/issues/231",
      "https://github.com/Chizkiyahu/delete-untagged-ghcr-action/issues/40",
    ],
  },
  {
    status: 401,
    of: new RegExp(`^GET (/user/docker/conflicts|/user/packages|${readsOfOne})$`),
    because: "No token, or a wrong one.",
    evidence: ["https://docs.github.com/rest/authentication/authenticating-to-the-rest-api"],
  },
  {
    status: 403,
    of: new RegExp(`^GET (/user/docker/conflicts|/user/packages|${readsOfOne})$`),
    because: "The token lacks read:packages, which the description asks for.",
    evidence: ["https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api"],
  },
  {
    status: 404,
    of: new RegExp(`^GET (/(orgs/\\{org\\}|users/\\{username\\})/(docker/conflicts|packages)|${readsOfOne})$`),
    because: "Nothing of that name, or nothing that the token may see.",
    evidence: [
      "https://github.com/c-w/ghp-import/issues/117",
      "https://github.com/cli/cli/issues/10592",
      "https://github.com/actions/create-github-app-token/issues/314",
    ],
  },
];

/** Operations with a status that they are not described with, as `404 GET /orgs/{org}/packages`. */
export function undescribedAnswers(operations: readonly string[]): string[] {
  return undescribed
    .flatMap(({ status, of }) => operations.filter((one) => of.test(one)).map((one) => `${status} ${one}`))
    .toSorted();
}

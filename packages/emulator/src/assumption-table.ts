// What nobody has published. GitHub may do otherwise: each can be switched, and the README lists them all, generated from here.

/** Something we had to assume, and what it can be switched to. */
export interface Assumption<Choice = boolean | number | string> {
  /** What is not known. */
  readonly unknown: string;
  /** What is done unless it is switched. */
  readonly default: Choice;
  /** What it can be switched to; a text may be any when left out. */
  readonly choices?: readonly Choice[];
  /** Why the default is what it is. */
  readonly because: string;
}

/** What is assumed, by name. What each means stands in `assumptionTable`. */
export interface Assumptions {
  readonly getVersionScopeText: string;
  readonly restorePackageScopeText: string;
  readonly restoreVersionScopeText: string;
  readonly conflictsScopeText: string;
  readonly versionAbsentText: string;
  readonly packageTypeStatus: 400 | 422;
  readonly pathPackageTypeStatus: 400 | 404 | 422;
  readonly filterStatus: 200 | 400 | 422;
  readonly restoreRefusedStatus: 404 | 409 | 422;
  readonly listsExpiredDeletions: boolean;
  readonly tagsReturn: boolean;
  readonly deleteScopeReads: boolean;
  readonly repoScope: "always" | "private" | "writes" | "never";
  readonly repoScopeStatus: 403 | 404;
  readonly wholePackageOver5000: "allow" | "refuse";
  readonly wholePackageOver5000Text: string;
  readonly lastNpmVersion: "delete-package" | "refuse";
  readonly fineGrainedStatus: 403 | 404;
  readonly installationTokens: "as-listed" | "refuse";
  readonly listOrder: "name" | "newest-first" | "oldest-first";
  readonly cappedText: string;
  readonly pageNonsense: "default" | "refuse";
  readonly userVersionLinks: "numeric" | "login";
  readonly nameCase: "exact" | "ignore";
  readonly secondaryWindow: "minute" | "sliding";
  readonly organizationAdmin: "package-admin" | "required";
  readonly internalShown: "internal" | "private";
  readonly dockerMetadata: "both" | "tag" | "tags";
  readonly apiVersionGoneText: string;
}

const descriptionHasNoOther = "The description of the operation offers no other refusal.";
const likeOthers = "Worded like the texts that are known.";

/** Every assumption, by the name it is switched with. */
export const assumptionTable: { readonly [Name in keyof Assumptions]: Assumption<Assumptions[Name]> } = {
  getVersionScopeText: {
    unknown: "What a token without the scope is told when it gets one version.",
    default: "You need at least read:packages scope to get a package version.",
    because: likeOthers,
  },
  restorePackageScopeText: {
    unknown: "What a token without the scopes is told when it restores a package.",
    default: "You need at least read:packages and write:packages scopes to restore a package.",
    because: likeOthers,
  },
  restoreVersionScopeText: {
    unknown: "What a token without the scopes is told when it restores a version.",
    default: "You need at least read:packages and write:packages scopes to restore a package version.",
    because: likeOthers,
  },
  conflictsScopeText: {
    unknown: "What a token without the scope is told when it lists the conflicts of the Docker migration.",
    default: "You need at least read:packages scope to list packages.",
    because: "It is a list of packages.",
  },
  versionAbsentText: {
    unknown: "What is said of a version that is not there when it is read or restored.",
    default: "Package version not found.",
    because: "Who deletes one is told so: dataaxiom/ghcr-cleanup-action#121.",
  },
  packageTypeStatus: {
    unknown: "The status of a list of packages without a package_type, or with one that there is not.",
    default: 400,
    choices: [400, 422],
    because: "It is the one the description has; GitHub's page on troubleshooting says 422 of parameters in general.",
  },
  pathPackageTypeStatus: {
    unknown: "The status of a path with a package_type that there is not.",
    default: 404,
    choices: [400, 404, 422],
    because: "Nothing can be there.",
  },
  filterStatus: {
    unknown: "What happens to a visibility or a state that there is not.",
    default: 400,
    choices: [200, 400, 422],
    because: "It is the one refusal of parameters that the description of a list has. 200 leaves the filter out.",
  },
  restoreRefusedStatus: {
    unknown: "The status of a restore whose name is in use again, or that comes after 30 days.",
    default: 404,
    choices: [404, 409, 422],
    because: descriptionHasNoOther,
  },
  listsExpiredDeletions: {
    unknown: "Whether lists of deleted versions hold those that can no longer be restored.",
    default: false,
    choices: [false, true],
    because: "They are gone for good.",
  },
  tagsReturn: {
    unknown: "Whether a restored version has its tags again, where another has them now.",
    default: false,
    choices: [false, true],
    because: "A tag points to one version. Tags that are free come back.",
  },
  deleteScopeReads: {
    unknown: "Whether delete:packages alone is enough where read:packages is asked for as well.",
    default: false,
    choices: [false, true],
    because: "No table of scopes has it, and the refusal names both.",
  },
  repoScope: {
    unknown: "Whether packages that belong to a repository take the scope repo, also to read them.",
    default: "always",
    choices: ["always", "private", "writes", "never"],
    because:
      "GitHub's page on permissions says so without exception; an older word of its staff (github/docs#1023) says only writes do. With `private` it is wherever the repository is not public.",
  },
  repoScopeStatus: {
    unknown: "How a token without repo is refused where it takes it.",
    default: 404,
    choices: [403, 404],
    because: "GitHub answers as if what a token may not see were not there.",
  },
  wholePackageOver5000: {
    unknown: "Whether a public package is refused to be deleted when a version of it has more than 5,000 downloads.",
    default: "refuse",
    choices: ["allow", "refuse"],
    because:
      "GitHub's page on deleting says so; sigstore/cosign#3984 saw the text, another report says it was deleted.",
  },
  wholePackageOver5000Text: {
    unknown: "The whole of what is said then.",
    default:
      "Publicly visible packages with a version with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.",
    because: "Its beginning is from sigstore/cosign#3984, its end from the text about versions.",
  },
  lastNpmVersion: {
    unknown: "What deleting the only version of an npm package does today.",
    default: "refuse",
    choices: ["delete-package", "refuse"],
    because: "Other registries refuse; actions/delete-package-versions#105, older, saw the package go.",
  },
  fineGrainedStatus: {
    unknown: "How a fine-grained personal access token is refused.",
    default: 403,
    choices: [403, 404],
    because: "403 is what GitHub's page on troubleshooting says of fine-grained tokens in general.",
  },
  installationTokens: {
    unknown: "What the token of an app's installation may do: GitHub's lists contradict each other, and so do reports.",
    default: "as-listed",
    choices: ["as-listed", "refuse"],
    because:
      "GitHub's list of endpoints for installation tokens has 26 of the 27, its description none (enabledForGitHubApps). As listed, but for what is somebody's own (/user), lists of packages (400, as reported) and deletions by the path of users.",
  },
  listOrder: {
    unknown: "The order of a list of packages.",
    default: "newest-first",
    choices: ["name", "newest-first", "oldest-first"],
    because: "Lists of versions were seen so.",
  },
  cappedText: {
    unknown: "The text of a list of packages beyond its 10,000th place.",
    default: "Only the first 10000 results are available.",
    because: "The description has its meaning only.",
  },
  pageNonsense: {
    unknown: "What becomes of a page or per_page that is no number, or below 1.",
    default: "default",
    choices: ["default", "refuse"],
    because: "The description names no limits, and no refusal.",
  },
  userVersionLinks: {
    unknown: "What links between pages of a user's versions look like.",
    default: "numeric",
    choices: ["numeric", "login"],
    because: "Those of an organization name its number (snok/container-retention-policy#33).",
  },
  nameCase: {
    unknown: "Whether names of packages are compared with regard to case.",
    default: "exact",
    choices: ["exact", "ignore"],
    because: "Nothing says otherwise; registries differ when packages are published.",
  },
  secondaryWindow: {
    unknown: "When points of the secondary limit come back.",
    default: "minute",
    choices: ["minute", "sliding"],
    because: "GitHub speaks of points a minute. `sliding`: each point comes back a minute after it was spent.",
  },
  organizationAdmin: {
    unknown:
      "Whether the admin role on an organization's package is enough to delete it, without that of the organization.",
    default: "required",
    choices: ["package-admin", "required"],
    because: "The description of the operation asks for admin permissions in the organization.",
  },
  internalShown: {
    unknown: "What an internal package says of its visibility.",
    default: "private",
    choices: ["internal", "private"],
    because: "The description knows public and private only, although lists can be filtered by internal.",
  },
  dockerMetadata: {
    unknown: "Which key the tags of a docker version stand behind.",
    default: "both",
    choices: ["both", "tag", "tags"],
    because: "The description declares tag and requires tags (github/rest-api-description#337).",
  },
  apiVersionGoneText: {
    unknown: "The text of an API version that has been retired.",
    default: "The API version requested has been retired.",
    because: "The page on API versions says what it means, not how it reads.",
  },
};

import type { Refusal } from "./refusal.ts";
import { documented, ours, quoted, troubleshooting } from "./refusal.ts";

const acme = "/orgs/acme/packages";
const token = "ghp_demo_admin";
const notFound = quoted("cli/cli#10592; vlaurin/action-ghcr-prune#4");

/** Refusals because of what is there, or is not: packages, versions, owners. */
export const packageRefusals: readonly Refusal[] = [
  {
    cause: "hidden-or-absent",
    when: "There is no such package, or the caller may not see it.",
    request: `GET ${acme}/npm/no-such-package`,
    token,
    words: notFound,
  },
  {
    cause: "hidden-or-absent",
    when: "There is no such account, or the caller may not see it.",
    request: "GET /orgs/no-such-organization/packages?package_type=npm",
    token,
    words: quoted("c-w/ghp-import#117"),
  },
  {
    cause: "hidden-or-absent",
    when: "There is no such version to delete.",
    request: `DELETE ${acme}/npm/left-pad/versions/1`,
    token,
    words: quoted("dataaxiom/ghcr-cleanup-action#121"),
  },
  {
    cause: "hidden-or-absent",
    when: "There is no such version to get or restore.",
    request: `GET ${acme}/npm/left-pad/versions/1`,
    token,
    words: ours,
    assumption: "versionAbsentText",
  },
  {
    cause: "not-admin",
    when: "The caller has all scopes and may read the package, and is no admin.",
    request: `DELETE ${acme}/container/team%2Fapp`,
    token: "ghp_demo_member",
    words: quoted("vlaurin/action-ghcr-prune#4; vlaurin/action-ghcr-prune#8"),
  },
  {
    cause: "slash-not-encoded",
    when: "A slash in the name is sent as it is: no address of the API looks so.",
    request: `GET ${acme}/container/team/app`,
    token,
    words: documented(`${troubleshooting}; cli/cli#9798`),
  },
  {
    cause: "last-version",
    when: "It is the only version of the package.",
    request: `DELETE ${acme}/npm/only-one/versions/{first}`,
    token,
    words: quoted("actions/delete-package-versions#231; SmartsquareGmbH/delete-old-packages#33"),
    assumption: "lastNpmVersion",
  },
  {
    cause: "last-tagged-version",
    when: "It is the last version of a container that has a tag. Untagged ones are deleted, even the last.",
    request: `DELETE ${acme}/container/single/versions/{tag:latest}`,
    token,
    words: quoted("mkoepf/ghcrctl"),
  },
  {
    cause: "too-many-downloads",
    when: "The version is public, and was downloaded more than 5,000 times.",
    request: `DELETE ${acme}/container/site/versions/{tag:latest}`,
    token,
    words: quoted("Chizkiyahu/delete-untagged-ghcr-action#40"),
  },
  {
    cause: "too-many-downloads",
    when: "The package is public, and one of its versions was downloaded more than 5,000 times.",
    request: `DELETE ${acme}/container/site`,
    token,
    words: quoted("sigstore/cosign#3984"),
    assumption: "wholePackageOver5000Text",
  },
  {
    cause: "not-restorable",
    when: "It was deleted more than 30 days ago, or its name is in use again.",
    request: `POST ${acme}/npm/long-gone/restore`,
    token,
    words: ours,
    assumption: "restoreRefusedStatus",
  },
  {
    cause: "not-restorable",
    when: "It was deleted more than 30 days ago, or its name is in use again, if GitHub should answer 409 to it, or 422.",
    request: `POST ${acme}/npm/long-gone/restore`,
    token,
    options: { assumptions: { restoreRefusedStatus: 409 } },
    words: ours,
    assumption: "restoreRefusedStatus",
  },
  {
    cause: "list-capped",
    when: "The page lies behind the 10,000th package of the list.",
    request: `GET ${acme}?package_type=container&page=101&per_page=100`,
    token,
    words: ours,
    assumption: "cappedText",
  },
];

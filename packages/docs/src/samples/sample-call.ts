import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { Action, OwnerKind } from "@ghpkg/scopes";
import type { OperationId, PackageType } from "@ghpkg/types";
import { sampleVersions } from "./sample-versions.ts";
import type { AppVersions } from "./sample-versions.ts";

/** What the samples of an operation call: all of them the same. */
export interface SampleCall {
  readonly operation: OperationId;
  readonly action: Action;
  readonly owner: OwnerKind;
  /** The owner of the packages: `acme`, or `octocat`, who is oneself, too. */
  readonly login: "acme" | "octocat";
  /** Absent where no package is named. */
  readonly package?: SamplePackage;
  /** Absent where no version is named. */
  readonly versionId?: number;
  /** Whether it has to be deleted first: the demo seed has nothing to restore of a user's. */
  readonly deletedFirst: boolean;
}

export interface SamplePackage {
  readonly type: PackageType;
  /** As people write it: `team/app`. */
  readonly name: string;
}

// A name with a slash, where most samples that others print break.
const app: SamplePackage = { type: "container", name: "team/app" };
const leftPad: SamplePackage = { type: "npm", name: "left-pad" };

type Subject = Pick<SampleCall, "package" | "versionId"> & Partial<Pick<SampleCall, "deletedFirst">>;

const subjects: Readonly<Record<SampleCall["login"], Readonly<Record<Action, Subject>>>> = {
  acme: {
    ...subjectsOf(sampleVersions.acme),
    restore: { package: { type: "npm", name: "gone" } },
    "restore-version": { package: { type: "container", name: "pruned" }, versionId: sampleVersions.acme.deleted },
  },
  octocat: subjectsOf(sampleVersions.octocat),
};

/** What the samples of an operation call, with values of the demo seed. */
export function sampleCall(operation: OperationId): SampleCall {
  const action = actionOf(operation);
  const owner = ownerOf(operation);
  const login = owner === "org" ? "acme" : "octocat";
  return { operation, action, owner, login, deletedFirst: false, ...subjects[login][action] };
}

/** Of an owner who has nothing deleted: what is restored is what the other samples delete. */
function subjectsOf({ newest, untagged }: AppVersions): Readonly<Record<Action, Subject>> {
  return {
    conflicts: {},
    list: {},
    get: { package: app },
    versions: { package: app },
    "get-version": { package: app, versionId: newest },
    delete: { package: leftPad },
    "delete-version": { package: app, versionId: untagged },
    restore: { package: leftPad, deletedFirst: true },
    "restore-version": { package: app, versionId: untagged, deletedFirst: true },
  };
}

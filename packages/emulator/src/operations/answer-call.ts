import { packageTypes } from "@ghpkg/types";
import { kindRefusal } from "../access/token-rules.ts";
import { missingScopeText } from "../access/scopes.ts";
import { organizationRefusal } from "../access/organization-rules.ts";
import { hasRepoScope, mayDelete, mayRead } from "../access/sight.ts";
import type { Rules } from "../access/sight.ts";
import type { Answer } from "../answer/answer.ts";
import { refusal, shownAnswer } from "../answer/answer.ts";
import { shownPackage } from "../answer/package-json.ts";
import type { Showing } from "../answer/package-json.ts";
import { versionsOf } from "../answer/version-json.ts";
import type { Account, Package } from "../state/model.ts";
import type { Call } from "./call.ts";
import { ownerOf, packageNotFound, refuse } from "./call.ts";
import { deletePackage, deleteVersion } from "./deletions.ts";
import { listConflicts, listPackages, listVersions } from "./lists.ts";
import { isWrite } from "./operation.ts";
import { restorePackage, restoreVersion } from "./restores.ts";

/** Answers a call of one of the operations, and does what it asks for. At once: nothing comes in between. */
export function answerCall(call: Call): Answer {
  const { operation, token, assumed, profile, addresses } = call;
  const kind = kindRefusal(token, operation, assumed);
  if (kind) return refuse(call, kind.status, kind.message);
  // Before it is looked whether anything is there: a version that is not there is a 403 without the scope.
  const scope = missingScopeText(token, operation, assumed);
  if (scope !== undefined) return refuse(call, 403, scope);
  const owner = ownerOf(call);
  if (!owner) return refuse(call, 404, "Not Found");
  const closed = organizationRefusal(token, owner, profile, addresses.site);
  if (closed) return refusal(403, closed.message, closed.documentationUrl, closed.headers);
  const rules: Rules = { edition: profile.edition, assumed };
  const showing: Showing = { edition: profile.edition, addresses, assumed };
  if (operation.action === "list") return listPackages(call, owner, rules, showing);
  if (operation.action === "conflicts") return listConflicts(call, owner, rules, showing);
  return ofPackage(call, owner, rules, showing);
}

function ofPackage(call: Call, owner: Account, rules: Rules, showing: Showing): Answer {
  const { operation, params, registry, token, assumed } = call;
  const type = packageTypes.find((known) => known === params["package_type"]);
  if (!type) return noSuchType(call);
  if (!hasRepoScope(token, { type }, rules, isWrite(operation)) && assumed.repoScope !== "private") return noRepo(call);
  const named = registry.named(owner, type, params["package_name"] ?? "");
  if (operation.action === "restore") return restorePackage(call, named, rules);
  const active = named.find((one) => one.deletedAt === undefined && mayRead(token, one, rules));
  if (!active) return packageNotFound(call);
  if (operation.action === "get") return shownAnswer(shownPackage(active, showing), showing.addresses.site);
  if (operation.action === "versions") return listVersions(call, active, showing);
  // Who may read but not delete is told that there is no such package: https://github.com/vlaurin/action-ghcr-prune/issues/4
  if (isWrite(operation) && !mayDelete(token, active, rules)) return notAdmin(call);
  if (operation.action === "delete") return deletePackage(call, active);
  return ofVersion(call, active, showing);
}

function ofVersion(call: Call, one: Package, showing: Showing): Answer {
  const { operation, params } = call;
  const id = params["package_version_id"] ?? "";
  // What is no number leads nowhere.
  if (!/^\d{1,15}$/.test(id)) return refuse(call, 404, "Not Found");
  const version = one.versions.get(Number(id));
  if (!version) return versionNotFound(call);
  if (operation.action === "restore-version") return restoreVersion(call, one, version);
  if (version.deletedAt !== undefined) return versionNotFound(call);
  return operation.action === "delete-version"
    ? deleteVersion(call, one, version)
    : shownAnswer(versionsOf(one, showing)(version), showing.addresses.site);
}

/** Verbatim for who deletes one: https://github.com/dataaxiom/ghcr-cleanup-action/issues/121 */
function versionNotFound(call: Call): Answer {
  const deleting = call.operation.action === "delete-version";
  return refuse(call, 404, deleting ? "Package version not found." : call.assumed.versionAbsentText);
}

function noSuchType(call: Call): Answer {
  const { pathPackageTypeStatus: status } = call.assumed;
  return refuse(call, status, status === 404 ? "Not Found" : "Invalid argument.");
}

/** A workflow is told so: https://github.com/dataaxiom/ghcr-cleanup-action/issues/28 */
function notAdmin(call: Call): Answer {
  return call.token.kind === "actions"
    ? refuse(call, 403, "Resource not accessible by integration")
    : packageNotFound(call);
}

function noRepo(call: Call): Answer {
  if (call.assumed.repoScopeStatus === 404) return packageNotFound(call);
  return refuse(
    call,
    403,
    "You need at least read:packages and repo scopes for a package that belongs to a repository.",
  );
}

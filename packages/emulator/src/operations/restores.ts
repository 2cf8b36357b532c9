import { mayDelete, mayRead } from "../access/sight.ts";
import type { Rules } from "../access/sight.ts";
import type { Answer } from "../answer/answer.ts";
import { done } from "../answer/answer.ts";
import type { Package, Version } from "../state/model.ts";
import { isRestorable, restoreVersion as bringBack } from "../state/removals.ts";
import type { Call } from "./call.ts";
import { packageNotFound, refuse } from "./call.ts";

// https://docs.github.com/packages/learn-github-packages/deleting-and-restoring-a-package: within 30 days, and only while
// nothing else has the name. The query parameter token is taken and not looked at: github/rest-api-description#245.

/** Restores the package that was deleted last. `named`: all of that name, also those that the caller may not see. */
export function restorePackage(call: Call, named: readonly Package[], rules: Rules): Answer {
  const allowed = named.filter((one) => mayRead(call.token, one, rules) && mayDelete(call.token, one, rules));
  const deleted = allowed.filter((one) => isRestorable(one, call.now)).toSorted(lastDeletedFirst);
  const last = deleted[0];
  const reused = named.some(({ deletedAt }) => deletedAt === undefined);
  if (!last || reused) return allowed.length > 0 ? notRestored(call) : packageNotFound(call);
  delete last.deletedAt;
  call.changed({ package: last, do: "restore" });
  return done;
}

/** Restores a version of a package that is there. */
export function restoreVersion(call: Call, one: Package, version: Version): Answer {
  const reused = one.versions.active.some(({ name }) => name === version.name);
  if (!isRestorable(version, call.now) || reused) return notRestored(call);
  bringBack(one, version, call.assumed);
  call.changed({ package: one, do: "restore", version: version.id });
  return done;
}

function notRestored(call: Call): Answer {
  const { restoreRefusedStatus: status } = call.assumed;
  return status === 404 ? packageNotFound(call) : refuse(call, status, "Package cannot be restored.");
}

function lastDeletedFirst(one: Package, other: Package): number {
  // While the clock stands still, all is deleted at one time: the later package had the name last.
  return (other.deletedAt ?? 0) - (one.deletedAt ?? 0) || other.slot - one.slot;
}

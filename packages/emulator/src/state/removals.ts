import type { Assumptions } from "../assumption-table.ts";
import type { Package, Time, Version } from "./model.ts";

// https://docs.github.com/packages/learn-github-packages/deleting-and-restoring-a-package: within 30 days of its deletion.
const restorableFor = 30 * 24 * 60 * 60 * 1000;

// The same page: public packages cannot be deleted once a version has been downloaded more often.
const downloadLimit = 5000;

/** Whether something was deleted so lately that it can be brought back. */
export function isRestorable({ deletedAt }: { readonly deletedAt?: Time }, now: Time): boolean {
  return deletedAt !== undefined && now - deletedAt <= restorableFor;
}

/** Why something is not deleted. */
export type Refusal = "last-tagged-version" | "last-version" | "package-over-5000" | "version-over-5000";

/** Why a version is not deleted; nothing if it can be; the package itself, where that goes instead. */
export function whyVersionStays(one: Package, version: Version, assumed: Assumptions): Refusal | "package" | undefined {
  if (one.visibility === "public" && version.downloads > downloadLimit) return "version-over-5000";
  const { active } = one.versions;
  if (one.type === "container") {
    // Untagged ones go, even the last: https://github.com/kairos-io/kairos/pull/4724, mkoepf/ghcrctl
    const isLast = version.tags.length > 0 && !active.some((other) => other !== version && other.tags.length > 0);
    return isLast ? "last-tagged-version" : undefined;
  }
  // https://github.com/actions/delete-package-versions/pull/231, SmartsquareGmbH/delete-old-packages#33
  if (active.length > 1) return undefined;
  return one.type === "npm" && assumed.lastNpmVersion === "delete-package" ? "package" : "last-version";
}

/** Why a package is not deleted; nothing if it can be. */
export function whyPackageStays(one: Package, assumed: Assumptions): Refusal | undefined {
  if (one.visibility !== "public" || assumed.wholePackageOver5000 === "allow") return undefined;
  return one.versions.active.some(({ downloads }) => downloads > downloadLimit) ? "package-over-5000" : undefined;
}

/** Deletes a version, which keeps its tags, and with `cascade` what an index holds. Returns all that went. */
export function deleteVersion(one: Package, version: Version, now: Time, cascade: boolean): readonly Version[] {
  const names = cascade ? new Set(version.children) : undefined;
  const gone = [version, ...(names ? one.versions.active.filter(({ name }) => names.has(name)) : [])];
  for (const each of gone) one.versions.move(each, now);
  return gone;
}

/** Brings a version back, with those of its tags that it can have. */
export function restoreVersion(one: Package, version: Version, assumed: Assumptions): void {
  const taken = new Set(one.versions.active.flatMap(({ tags }) => tags));
  const reused = version.tags.filter((tag) => taken.has(tag));
  if (reused.length > 0 && assumed.tagsReturn) {
    for (const other of one.versions.active) other.tags = other.tags.filter((tag) => !reused.includes(tag));
  } else if (reused.length > 0) {
    version.tags = version.tags.filter((tag) => !taken.has(tag));
  }
  one.versions.move(version, undefined);
}

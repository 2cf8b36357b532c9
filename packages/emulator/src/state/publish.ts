import type { PushedVersion } from "../emulator.ts";
import type { Account, Package, Time, Version } from "./model.ts";
import type { Registry } from "./registry.ts";
import { nextVersionId } from "./version-ids.ts";
import { VersionList } from "./version-list.ts";

/** Publishes a version, and the package if there is none of that name. Names are checked before. */
export function publish(
  registry: Registry,
  pushed: PushedVersion,
  owner: Account,
  now: Time,
): { readonly package: Package; readonly version: Version } {
  const existing = registry.named(owner, pushed.type, pushed.package).find(({ deletedAt }) => deletedAt === undefined);
  const one = existing ?? newPackage(registry, pushed, owner, now);
  const id = pushed.id ?? nextVersionId(one.slot, now, highestId(one));
  const tags = pushed.tags ?? [];
  const name = pushed.name ?? digestOf(`${one.id} ${id}`);
  // A container's digest that is there already only gets its tags.
  const same = one.versions.active.find((version) => version.name === name);
  for (const version of one.versions.active) takeTags(version, tags, now);
  one.updatedAt = now;
  if (same) {
    same.tags = [...same.tags, ...tags];
    same.updatedAt = now;
    return { package: one, version: same };
  }
  const version: Version = {
    id,
    name,
    createdAt: now,
    updatedAt: now,
    tags,
    downloads: pushed.downloads ?? 0,
    ...(pushed.description !== undefined && { description: pushed.description }),
    ...(pushed.license !== undefined && { license: pushed.license }),
    ...(pushed.children && { children: pushed.children }),
  };
  one.versions.add(version);
  return { package: one, version };
}

/** Tags only move: what had one is untagged after, and stays (loxilb-io/loxilb#266). */
function takeTags(version: Version, tags: readonly string[], now: Time): void {
  if (!version.tags.some((tag) => tags.includes(tag))) return;
  version.tags = version.tags.filter((tag) => !tags.includes(tag));
  version.updatedAt = now;
}

/** Nothing when there is no version yet. */
function highestId({ versions }: Package): number | undefined {
  let highest: number | undefined;
  for (const { id } of versions.all) if (highest === undefined || id > highest) highest = id;
  return highest;
}

function newPackage(registry: Registry, pushed: PushedVersion, owner: Account, now: Time): Package {
  const repository = pushed.repository === undefined ? undefined : registry.repository(pushed.repository);
  const one: Package = {
    id: registry.world.packages.reduce((highest, { id }) => Math.max(highest, id), 0) + 1,
    owner,
    type: pushed.type,
    name: pushed.package,
    // The first publication is private: docs, configuring-a-packages-access-control-and-visibility.
    visibility: pushed.visibility ?? "private",
    ...(repository && { repository }),
    createdAt: now,
    updatedAt: now,
    roles: new Map(),
    versions: new VersionList({ count: 0, make: () => [] }),
    slot: registry.world.packages.length,
  };
  registry.add(one);
  return one;
}

/** A digest that nothing else has: made up, as nothing is stored behind it. */
export function digestOf(text: string): string {
  let digest = "";
  for (let word = 0; word < 8; word += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(word + 1, 0x9e3779b1);
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hash ^= hash >>> 15;
    }
    digest += (Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> 0).toString(16).padStart(8, "0");
  }
  return `sha256:${digest}`;
}

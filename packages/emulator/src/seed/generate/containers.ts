import type { Time } from "../../state/model.ts";
import { planBuilds } from "./build-plan.ts";
import type { Build } from "./build-plan.ts";
import type { BuildTags } from "./build-tags.ts";
import { buildTags } from "./build-tags.ts";
import { downloadsOf } from "./downloads.ts";
import type { Draft, Making } from "./draft.ts";
import { Random } from "./random.ts";
import { workTimes } from "./rhythm.ts";
import { TagMover } from "./tag-mover.ts";

/**
 * Versions as builds push them: manifests for platforms and of provenance, then the index of them, then signatures. The first
 * is as old as `since`, the last as `until`. `bare`: images only.
 */
export function containerVersions({ versions, seed, since, until, taken }: Making, bare: boolean): Draft[] {
  // What they are called does not depend on when they were made.
  const random = new Random(seed, 1);
  const builds = planBuilds(versions, random, bare);
  const times = workTimes(builds.length, since, until, new Random(seed, 2));
  const yard: Yard = { random, tags: buildTags(random), mover: new TagMover(taken.tags), made: [], shared: undefined };
  for (const [index, build] of builds.entries()) {
    const before = yard.made.length;
    push(build, times[index] as number, yard);
    if (index === builds.length - 1) endAt(until, yard.made, before);
  }
  for (const draft of yard.made) keepWithin(draft, since, until);
  return yard.made;
}

/** Where builds are made. */
interface Yard {
  readonly random: Random;
  readonly tags: BuildTags;
  readonly mover: TagMover;
  readonly made: Draft[];
  /** The manifest of a platform that the next build may find unchanged. */
  shared: string | undefined;
}

function push(build: Build, start: Time, yard: Yard): void {
  const { random, tags, mover } = yard;
  let at = start;
  // What many people know was released, or is the ground of it.
  const popularity = build.trigger === "release" ? 8 : 1;
  const next = (children?: readonly string[]): Draft => {
    const draft = newDraft(at, downloadsOf(random, popularity), random, children);
    yard.made.push(draft);
    return draft;
  };
  const commit = tags.commit();
  const children: string[] = build.reuses && yard.shared !== undefined ? [yard.shared] : [];
  const own = build.platforms === 0 ? 0 : build.platforms + build.attestations - children.length;
  for (let count = 0; count < own; count += 1) {
    const child = next();
    const platform = platforms[children.length];
    if (build.platformTags && children.length < build.platforms) mover.give(child, [`${commit}-${platform}`], at);
    children.push(child.name);
    at += random.below(3000);
  }
  yard.shared = children[0];
  if (build.ghost) children.push(random.digest());
  // An index follows its manifests by seconds.
  if (own > 0) at += 2000 + random.below(15_000);
  const root = build.platforms === 0 ? next() : next(children);
  mover.give(root, tags.of(build.trigger, at), at);
  at += 3000 + random.below(30_000);
  sign(build, root, at, next, yard);
}

const platforms = ["amd64", "arm64", "armv7", "s390x"];

/** A signature is found by its tag, which is made of the digest that was signed: https://github.com/sigstore/cosign */
function sign(build: Build, root: Draft, at: Time, next: (children?: readonly string[]) => Draft, yard: Yard): void {
  if (build.signature === "none") return;
  const signed = (build.orphan ? yard.random.digest() : root.name).replace(":", "-");
  if (build.signature === "image") yard.mover.give(next(), [`${signed}.sig`], at);
  else yard.mover.give(next([next().name]), [signed], at);
}

function newDraft(at: Time, downloads: number, random: Random, children: readonly string[] | undefined): Draft {
  const draft: Draft = { id: 0, name: random.digest(), createdAt: at, updatedAt: at, tags: [], downloads };
  if (children) draft.children = children;
  return draft;
}

/** Moves the last build so that it ends on time. */
function endAt(until: Time, made: readonly Draft[], from: number): void {
  const late = (made.at(-1)?.createdAt ?? until) - until;
  for (const draft of made.slice(from)) {
    draft.createdAt -= late;
    draft.updatedAt -= late;
  }
}

/** Where there is little time, builds are pushed at once. */
function keepWithin(draft: Draft, since: Time, until: Time): void {
  draft.createdAt = Math.min(Math.max(draft.createdAt, since), until);
  draft.updatedAt = Math.min(Math.max(draft.updatedAt, draft.createdAt), until);
}

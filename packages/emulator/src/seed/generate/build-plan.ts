import type { Random } from "./random.ts";

// Shares as they were counted in public container packages: kube-loxilb had 5 tagged versions and 449 untagged ones
// (loxilb-io/loxilb#266), labelle-web pushes 5 versions a build (labelle-web#33), most tags of teslamate are sha256-….

/** What makes a build: a release, a push to the main branch, one to a pull request, the night, or the cache of the builder. */
export type Trigger = "buildcache" | "main" | "nightly" | "pull-request" | "release";

/** How a build is signed: by an image beside it, as cosign did first, or by a bundle that an index of that name leads to. */
export type Signature = "bundle" | "image" | "none";

/** A build, before it has a time: which manifests it pushes. */
export interface Build {
  readonly trigger: Trigger;
  /** Manifests for platforms in its index; none for an image without an index. */
  readonly platforms: number;
  /** Manifests of provenance in its index. */
  readonly attestations: number;
  /** Whether its index holds a manifest of the build before instead of its first one: nothing in it had changed. */
  readonly reuses: boolean;
  /** Whether its index names a manifest that was never pushed. */
  readonly ghost: boolean;
  readonly signature: Signature;
  /** Whether the signature is of something that is gone. */
  readonly orphan: boolean;
  /** Whether each platform has a tag of its own. */
  readonly platformTags: boolean;
}

/** How many versions a build makes. */
export function versionsOf({ platforms, attestations, reuses, signature }: Build): number {
  const index = platforms === 0 ? 0 : 1;
  const image = platforms === 0 ? 1 : platforms + attestations - (reuses ? 1 : 0);
  return index + image + signatures[signature];
}

/** Builds that make so many versions together. `bare`: nothing but images, as in the Docker registry. */
export function planBuilds(versions: number, random: Random, bare: boolean): readonly Build[] {
  const builds: Build[] = [];
  for (let left = versions, before: Build | undefined; left > 0; left -= versionsOf(before)) {
    // A package begins with a release, so that every one has a tag "latest".
    const trigger = before ? chosen(triggers, random).trigger : "release";
    // And ends with another build: the first version is as old as it should be, and the last one.
    const room = before || left === 1 ? left : left - 1;
    before = bare ? { ...plain, trigger } : fitting(planned(trigger, before, random), room);
    builds.push(before);
  }
  return builds;
}

const signatures: Readonly<Record<Signature, number>> = { none: 0, image: 1, bundle: 2 };

const triggers = [
  { share: 0.04, trigger: "release" },
  { share: 0.4, trigger: "main" },
  { share: 0.45, trigger: "pull-request" },
  { share: 0.08, trigger: "nightly" },
  { share: 0.03, trigger: "buildcache" },
] as const;

const shapes = [
  { share: 0.45, platforms: 2, attestations: 2 },
  { share: 0.15, platforms: 4, attestations: 0 },
  { share: 0.25, platforms: 1, attestations: 1 },
  { share: 0.15, platforms: 0, attestations: 0 },
] as const;

const signatureShares = [
  { share: 0.3, signature: "image" },
  { share: 0.2, signature: "bundle" },
  { share: 0.5, signature: "none" },
] as const;

const plain = {
  platforms: 0,
  attestations: 0,
  reuses: false,
  ghost: false,
  signature: "none",
  orphan: false,
  platformTags: false,
} as const;

function planned(trigger: Trigger, before: Build | undefined, random: Random): Build {
  const { platforms, attestations } = chosen(shapes, random);
  const { signature } = chosen(signatureShares, random);
  const [reuses, ghost, orphan, tagged] = [0.05, 0.005, 0.02, 0.06].map((share) => random.happens(share));
  return {
    trigger,
    platforms,
    attestations,
    reuses: reuses === true && platforms > 1 && (before?.platforms ?? 0) > 1,
    ghost: ghost === true && platforms > 0,
    signature,
    orphan: orphan === true && signature === "image",
    platformTags: tagged === true && platforms > 1,
  };
}

/** The build, or as much of it as there is room for. */
function fitting(build: Build, room: number): Build {
  if (versionsOf(build) <= room) return build;
  const unsigned: Build = { ...build, signature: "none", orphan: false };
  if (versionsOf(unsigned) <= room) return unsigned;
  const small = { ...plain, trigger: build.trigger };
  return room < 3 ? small : { ...small, platforms: 1, attestations: 1 };
}

function chosen<Row extends { readonly share: number }>(rows: readonly Row[], random: Random): Row {
  let rest = random.unit();
  // The shares add up to 1, but for what is lost in adding: the last one takes that.
  return rows.find(({ share }) => (rest -= share) < 0) ?? (rows.at(-1) as Row);
}

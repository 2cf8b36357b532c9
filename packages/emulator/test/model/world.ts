// The small GitHub that random commands are run in: who there is, which tokens they have, and packages by chance.
import type { EditionId, PackageType, PackageVisibility } from "@ghpkg/types";
import fc from "fast-check";
import type { Seed } from "../../src/index.ts";
import type { CredentialKind, Role } from "../../src/state/model.ts";

/** When everything begins. */
export const start: number = Date.UTC(2026, 10, 1, 12);

export const day = 86_400_000;

export interface WorldToken {
  readonly kind: CredentialKind;
  readonly user?: string;
  /** Of tokens that have scopes. */
  readonly scopes?: readonly string[];
  readonly expires?: number;
}

const all = ["write:packages", "delete:packages", "repo"];

/** By name; the secret is made of it. Ada is an admin of the organization, bob a member, eve a stranger. */
export const tokens: Readonly<Record<string, WorldToken>> = {
  ada: { kind: "personal-classic", user: "ada", scopes: all },
  adaReads: { kind: "personal-classic", user: "ada", scopes: ["read:packages", "repo"] },
  adaWithoutRepo: { kind: "oauth", user: "ada", scopes: ["write:packages", "delete:packages"] },
  adaOnlyDeletes: { kind: "personal-classic", user: "ada", scopes: ["delete:packages", "repo"] },
  adaUnscoped: { kind: "personal-classic", user: "ada", scopes: ["repo", "admin:org", "workflow"] },
  adaForAMonth: { kind: "personal-classic", user: "ada", scopes: all, expires: start + 31.5 * day },
  bob: { kind: "oauth", user: "bob", scopes: all },
  eve: { kind: "personal-classic", user: "eve", scopes: all },
  fine: { kind: "fine-grained", user: "ada" },
  app: { kind: "app-user", user: "ada" },
  workflow: { kind: "actions" },
};

export const organization = "acme";
/** The repositories of the two owners; what is said of one is true of the other. */
const repositories: Readonly<Record<string, string>> = { acme: "acme/core", ada: "ada/tools" };

/** An address of a package. `linked`: it belongs to its owner's repository, although it has permissions of its own. */
export interface Place {
  readonly owner: string;
  readonly type: PackageType;
  readonly name: string;
  readonly linked?: true;
}

export const places: readonly Place[] = [
  { owner: "acme", type: "container", name: "app" },
  { owner: "acme", type: "container", name: "team/versions", linked: true },
  { owner: "acme", type: "npm", name: "lib" },
  { owner: "acme", type: "maven", name: "com.acme.core" },
  { owner: "acme", type: "docker", name: "app" },
  { owner: "ada", type: "container", name: "mine" },
  { owner: "ada", type: "nuget", name: "Acme.Tools" },
];

export interface WorldVersion {
  readonly id: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly downloads: number;
  readonly created: number;
  readonly deleted?: number;
}

export interface WorldPackage extends Place {
  readonly id: number;
  readonly visibility: PackageVisibility;
  readonly roles: Readonly<Record<string, Role>>;
  readonly created: number;
  readonly deleted?: number;
  readonly versions: readonly WorldVersion[];
}

export interface World {
  readonly edition: EditionId;
  readonly repositoryVisibility: "private" | "public";
  readonly repositoryRoles: Readonly<Record<string, Role>>;
  readonly packages: readonly WorldPackage[];
}

/** A name for the `n`th version: containers' are digests. */
export function versionName(type: PackageType, n: number): string {
  return type === "container" || type === "docker" ? `sha256:${n.toString(16).padStart(64, "0")}` : `${n}.0.0`;
}

export function hasTags(type: PackageType): boolean {
  return type === "container" || type === "docker";
}

/** Whether a registry has no permissions of its own. docs: about-permissions-for-github-packages, in each edition */
export function isRepositoryScoped(type: PackageType, edition: EditionId): boolean {
  if (edition.startsWith("ghes-")) return type !== "container";
  return type === "maven" || type === "docker";
}

// Around 30 days: one can be restored still, for one it is too late.
const deleted = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(start - 29 * day, start - 31 * day) },
);
const roles = fc.dictionary(fc.constantFrom("bob", "eve"), fc.constantFrom<Role>("read", "write", "admin"));

/** The repository that a package belongs to, as a seed and a publication name it; nothing if it belongs to none. */
export function repositoryOf({ owner, type, linked }: Place, edition: EditionId): { readonly repository?: string } {
  const name = linked || isRepositoryScoped(type, edition) ? repositories[owner] : undefined;
  return name === undefined ? {} : { repository: name };
}

/** Only organizations have internal packages. */
export function visibilitiesOf({ owner, type }: Place, edition: EditionId): readonly PackageVisibility[] {
  return owner === organization && !isRepositoryScoped(type, edition)
    ? ["private", "internal", "public"]
    : ["private", "public"];
}

const version = fc.record({
  tagged: fc.boolean(),
  downloads: fc.constantFrom(0, 0, 5000, 5001),
  // Now and then two of the same second.
  created: fc.integer({ min: 40, max: 44 }).map((days) => start - days * day),
  deleted,
});

function versionsOf({ type }: Place, at: number): fc.Arbitrary<WorldVersion[]> {
  return fc.array(version, { minLength: 1, maxLength: 5 }).map((versions) =>
    versions.map(({ tagged, deleted: gone, ...one }, index) => ({
      ...one,
      id: 1000 * (at + 1) + index,
      name: versionName(type, index),
      tags: tagged && hasTags(type) ? [`tag${index}`] : [],
      ...(gone !== undefined && { deleted: gone }),
    })),
  );
}

/** Worlds with the packages of all places, each as chance has it. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    edition: fc.constantFrom<EditionId>("fpt", "fpt", "ghec", "ghes-3.19"),
    repositoryVisibility: fc.constantFrom("private" as const, "public" as const),
    repositoryRoles: roles,
  })
  .chain((repo) =>
    fc
      .tuple(
        ...places.map((place, at) =>
          fc.record({
            visibility: isRepositoryScoped(place.type, repo.edition)
              ? fc.constant(repo.repositoryVisibility)
              : fc.constantFrom(...visibilitiesOf(place, repo.edition)),
            roles: isRepositoryScoped(place.type, repo.edition) ? fc.constant({}) : roles,
            gone: deleted,
            versions: versionsOf(place, at),
          }),
        ),
      )
      .map((packages) => ({
        ...repo,
        packages: packages.map(({ gone, ...one }, at) => ({
          // There is one for each place.
          ...(places[at] as Place),
          ...one,
          id: at + 1,
          created: start - (60 - at) * day,
          ...(gone !== undefined && { deleted: gone }),
        })),
      })),
  );

function moment(time: number): string {
  return new Date(time).toISOString();
}

/** The secret of a token: made up, and in the shape of its kind. */
export function secretOf(name: string): string {
  const prefixes = { "fine-grained": "github_pat_", "app-user": "ghu_", actions: "ghs_", oauth: "gho_" };
  const kind = tokens[name]?.kind;
  const prefix = Object.entries(prefixes).find(([key]) => key === kind)?.[1] ?? "ghp_";
  return `${prefix}model${name}`;
}

/** The world as a seed. */
export function seedOf({ edition, repositoryVisibility, repositoryRoles, packages }: World): Seed {
  return {
    organizations: [{ login: organization, members: { ada: "admin", bob: "member" } }],
    users: [{ login: "ada" }, { login: "bob" }, { login: "eve" }],
    repositories: Object.values(repositories).map((name) => ({
      name,
      visibility: repositoryVisibility,
      roles: repositoryRoles,
    })),
    tokens: Object.entries(tokens).map(([name, { kind, user, scopes, expires }]) => ({
      token: secretOf(name),
      name,
      kind,
      ...(user !== undefined && { user }),
      ...(scopes && { scopes }),
      ...(expires !== undefined && { expires: moment(expires) }),
      ...((kind === "actions" || kind === "app-user") && { packages: "write" as const }),
      ...(kind === "actions" && { repository: repositories["acme"] }),
    })),
    packages: packages.map(({ linked, versions, created, deleted: gone, roles: own, ...one }) => ({
      ...one,
      ...(!isRepositoryScoped(one.type, edition) && { roles: own }),
      ...repositoryOf({ ...one, ...(linked && { linked }) }, edition),
      created: moment(created),
      ...(gone !== undefined && { deleted: moment(gone) }),
      versions: versions.map(({ created: made, deleted: removed, tags, ...other }) => ({
        ...other,
        ...(tags.length > 0 && { tags }),
        created: moment(made),
        ...(removed !== undefined && { deleted: moment(removed) }),
      })),
    })),
  };
}

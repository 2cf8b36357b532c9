import type { PackageType, PackageVisibility } from "@ghpkg/types";
import type { CredentialKind, Role } from "../state/model.ts";

/**
 * A moment: `2026-11-01T12:00:00Z`, or an age: `3 days ago`, `90 minutes ago`; what expires may also do so `in 30 days`. Ages
 * count from the clock's start.
 */
export type Moment = string;

/**
 * Who may do what: by a user's login, or by a team of the owning organization as `@slug`. On a package also by a repository as
 * `owner/name`: what its workflows may do.
 */
export type SeedRoles = Readonly<Record<string, Role>>;

/** What an emulated GitHub starts with. Its JSON Schema is published as `@ghpkg/emulator/seed.schema.json`. */
export interface Seed {
  /** For editors. */
  readonly $schema?: string;
  readonly organizations?: readonly SeedOrganization[];
  readonly users?: readonly SeedUser[];
  readonly repositories?: readonly SeedRepository[];
  readonly tokens?: readonly SeedToken[];
  readonly packages?: readonly SeedPackage[];
  /** Whole organizations' worth of packages. */
  readonly generate?: readonly SeedFleet[];
}

/** An organization, its people and its rules. */
export interface SeedOrganization {
  readonly login: string;
  /** Made of the login where it is left out. */
  readonly id?: number;
  readonly members?: Readonly<Record<string, "admin" | "member">>;
  /** The logins in each team, by slug. Who is in a team is a member. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Enforces SAML single sign-on (Enterprise Cloud). */
  readonly sso?: boolean;
  readonly classicTokens?: "allowed" | "forbidden";
}

/** A person's account. */
export interface SeedUser {
  readonly login: string;
  readonly id?: number;
}

/** A repository that packages are linked to, and whose roles some of them take over. */
export interface SeedRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly id?: number;
  /** `private` where it is left out. */
  readonly visibility?: PackageVisibility;
  readonly roles?: SeedRoles;
}

/** A token that the emulator knows. One that no seed has is refused with 401. */
export interface SeedToken {
  /** The secret. Made up, please. */
  readonly token: string;
  /** What logs call it; its kind and user where it is left out. */
  readonly name?: string;
  /** By its prefix where it is left out: `ghp_`, `gho_`, `ghu_`, `ghs_`, `github_pat_`. */
  readonly kind?: CredentialKind;
  /** The login of the user behind it. */
  readonly user?: string;
  readonly scopes?: readonly string[];
  /** Of an app's installation: the account it is in. */
  readonly installation?: string;
  /** Of a workflow: its repository, `owner/name`. */
  readonly repository?: string;
  /** Of an app or a workflow: `permissions: packages:`. `read` where it is left out. */
  readonly packages?: "none" | "read" | "write";
  /** The organizations whose single sign-on it is authorized for. */
  readonly sso?: readonly string[];
  readonly expires?: Moment;
  readonly clientId?: string;
  /** Requests an hour. */
  readonly rateLimit?: number;
}

/** A package, with the versions that are named and those that are made by rule. */
export interface SeedPackage {
  /** The login of the organization or user. */
  readonly owner: string;
  readonly type: PackageType;
  readonly name: string;
  readonly id?: number;
  /** `private` where it is left out; that of the repository in registries without granular permissions. */
  readonly visibility?: PackageVisibility;
  /** `owner/name`. Where it is left out in registries without granular permissions: one that is called like the package. */
  readonly repository?: string;
  readonly roles?: SeedRoles;
  /** When its oldest version was, where it is left out. */
  readonly created?: Moment;
  readonly deleted?: Moment;
  /** Oldest first, where they do not say when they were created. */
  readonly versions?: readonly SeedVersion[];
  /** Versions made by rule, besides those that are listed. */
  readonly generate?: SeedVersions;
}

/** A version of a package. */
export interface SeedVersion {
  /** `sha256:…` of a container, made up where it is left out; a version number of the others. */
  readonly name?: string;
  readonly id?: number;
  /** Of container and docker versions only. */
  readonly tags?: readonly string[];
  /** A minute before the version listed after it, where it is left out, and the last one a minute ago. */
  readonly created?: Moment;
  readonly updated?: Moment;
  readonly downloads?: number;
  readonly deleted?: Moment;
  readonly description?: string;
  readonly license?: string;
  /** Of an index: the names of the manifests in it. */
  readonly children?: readonly string[];
}

/** Versions made by rule: for one package, the same for the same numbers. */
export interface SeedVersions {
  /** How many: up to 100,000. */
  readonly versions: number;
  /** Another number, other versions. 1 where it is left out. */
  readonly seed?: number;
  /** The age of the oldest: three years before the newest where it is left out, or when the package was created. */
  readonly since?: Moment;
  /** The age of the newest: `1 hour ago` where it is left out, or when the package was deleted. */
  readonly until?: Moment;
}

/** Many packages made by rule: sizes as real organizations have them, one huge, some big, most small. */
export interface SeedFleet {
  readonly owner: string;
  /** How many packages. */
  readonly packages: number;
  /** How many versions they have together: up to 100,000 a package, and at least one. */
  readonly versions: number;
  /** Another number, other packages. 1 where it is left out. */
  readonly seed?: number;
  /** The age of the oldest version: `3 years ago` where it is left out. */
  readonly since?: Moment;
}

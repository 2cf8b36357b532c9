import type { PackageType, PackageVisibility } from "@ghpkg/types";
import type { VersionList } from "./version-list.ts";

/** A point in time: milliseconds since 1970, as `Date.now()` counts. */
export type Time = number;

/** What somebody may do with a package, or with a repository. */
export type Role = "admin" | "read" | "write";

/** An organization or a user. */
export interface Account {
  readonly id: number;
  /** As it was registered; names are compared without regard to case. */
  readonly login: string;
  readonly type: "Organization" | "User";
  /** Of an organization: its people by login in lower case. */
  readonly members: ReadonlyMap<string, "admin" | "member">;
  /** Of an organization: the logins in each team, in lower case, by the team's slug. */
  readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether its SAML single sign-on is enforced, so that tokens must be authorized for it. */
  readonly sso: boolean;
  /** Whether it refuses personal access tokens (classic). */
  readonly forbidsClassicTokens: boolean;
}

/** Who may do what: by a user's login in lower case, or by a team as `@slug`. */
export type Roles = ReadonlyMap<string, Role>;

/** A repository, as far as packages have to do with it. */
export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly visibility: PackageVisibility;
  readonly roles: Roles;
}

/** The kinds of token GitHub hands out. `actions` is the GITHUB_TOKEN of a workflow. */
export type CredentialKind =
  | "actions"
  | "app-installation"
  | "app-user"
  | "fine-grained"
  | "oauth"
  | "personal-classic";

/** A token, and whose it is. */
export interface Token {
  /** The secret itself: it goes nowhere but into the comparison with what a request sends. */
  readonly secret: string;
  /** What logs call it: never the secret. */
  readonly name: string;
  readonly kind: CredentialKind;
  /** The user who acts; an installation or a workflow has none. */
  readonly user?: Account;
  /** Of an installation or a workflow: the account it is installed in. */
  readonly installation?: Account;
  /** Of a workflow: the repository it runs in. */
  readonly repository?: Repository;
  /** Scopes as they were given, of classic personal access tokens and OAuth tokens. */
  readonly scopes: readonly string[];
  /** What the app or the workflow may do with packages. */
  readonly permission: "none" | "read" | "write";
  /** The organizations it is authorized for, by login in lower case. */
  readonly ssoAuthorized: ReadonlySet<string>;
  readonly expiresAt?: Time;
  /** Of an OAuth app's token: the app. */
  readonly clientId?: string;
  /** Requests an hour, where it is not what its kind has. */
  readonly hourlyLimit?: number;
}

/** A version of a package. */
export interface Version {
  readonly id: number;
  /** A digest (`sha256:…`) of a container or docker version, a version number of the others. */
  readonly name: string;
  readonly createdAt: Time;
  updatedAt: Time;
  /** Of container and docker versions; moving a tag takes it from the version that had it. */
  tags: readonly string[];
  downloads: number;
  deletedAt?: Time;
  readonly description?: string;
  readonly license?: string;
  /** Of an index: the digests of the manifests in it. */
  readonly children?: readonly string[];
}

/** A package. Its versions are made when somebody first asks for them. */
export interface Package {
  readonly id: number;
  readonly owner: Account;
  readonly type: PackageType;
  readonly name: string;
  visibility: PackageVisibility;
  readonly repository?: Repository;
  readonly createdAt: Time;
  updatedAt: Time;
  /** Its own permissions, which only registries with granular permissions have. */
  readonly roles: Roles;
  deletedAt?: Time;
  readonly versions: VersionList;
  /** Which it is of all packages, counted from 0: part of the ids of its versions. */
  readonly slot: number;
}

/** Everything an emulated GitHub holds. */
export interface World {
  readonly accounts: readonly Account[];
  readonly repositories: readonly Repository[];
  readonly tokens: readonly Token[];
  readonly packages: Package[];
}

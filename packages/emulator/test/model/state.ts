// The terms in which the reference speaks, and what it keeps.
import type { PackageType } from "@ghpkg/types";
import { day } from "./world.ts";
import type { World, WorldPackage, WorldVersion } from "./world.ts";

export type Action =
  | "conflicts"
  | "delete"
  | "delete-version"
  | "get"
  | "get-version"
  | "list"
  | "restore"
  | "restore-version"
  | "versions";

/** A request, in the terms of the world. */
export interface Call {
  /** Its name. */
  readonly token: string | undefined;
  readonly place: "orgs" | "user" | "users";
  readonly owner: string;
  readonly action: Action;
  readonly type: PackageType;
  readonly name: string;
  readonly version: number;
  readonly query: Readonly<Record<string, string>>;
}

/** What an answer shows, as far as rules decide on it. */
export interface Expected {
  readonly status: number;
  readonly message?: string;
  readonly items?: readonly Shown[];
  readonly links?: Readonly<Record<string, number>>;
}

export type Shown = Readonly<Record<string, number | string | readonly string[]>>;

type Changing<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };
export type Version = Changing<WorldVersion> & { updated: number };
export type Package = Changing<Omit<WorldPackage, "versions">> & { readonly versions: Version[] };

/** Everything that changes. Plain data, so that it can be copied. */
export interface State {
  now: number;
  readonly edition: World["edition"];
  readonly roles: World["repositoryRoles"];
  readonly repositoryVisibility: World["repositoryVisibility"];
  readonly packages: Package[];
}

export function stateOf(world: World, now: number): State {
  const packages = world.packages.map((one) => ({
    ...one,
    versions: one.versions.map((version) => ({ ...version, updated: version.created })),
  }));
  const { edition, repositoryRoles: roles, repositoryVisibility } = world;
  return { now, edition, roles, repositoryVisibility, packages };
}

// docs: deleting-and-restoring-a-package
export function restorable({ now }: State, { deleted }: { readonly deleted?: number }): boolean {
  return deleted !== undefined && now - deleted <= 30 * day;
}

export function no(status: number, message: string): Expected {
  return { status, message };
}

export function copyOf(state: State): State {
  return structuredClone(state);
}

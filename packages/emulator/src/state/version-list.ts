import type { Version } from "./model.ts";

/** How many versions there are before they are made. */
export interface Planned {
  /** Active ones. */
  readonly count: number;
  /** Makes them all, in any order. Called once, when somebody first asks. */
  readonly make: () => readonly Version[];
}

/** The versions of a package, made when somebody first asks for one: a package of 100,000 costs nothing until then. */
export class VersionList {
  readonly #planned: Planned;
  #made: Made | undefined;

  constructor(planned: Planned) {
    this.#planned = planned;
  }

  /** How many are active. */
  get count(): number {
    return this.#made ? this.#made.active.length : this.#planned.count;
  }

  /** Whether the versions have been made. */
  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** Active ones, newest first. */
  get active(): readonly Version[] {
    return this.#all().active;
  }

  /** Deleted ones, newest first. */
  get deleted(): readonly Version[] {
    return this.#all().deleted;
  }

  /** All, active and deleted, in no order. */
  get all(): Iterable<Version> {
    return this.#all().byId.values();
  }

  /** The version with an id, active or deleted. */
  get(id: number): Version | undefined {
    return this.#all().byId.get(id);
  }

  /** Adds a version that was just made. */
  add(version: Version): void {
    const made = this.#all();
    made.byId.set(version.id, version);
    insert(version.deletedAt === undefined ? made.active : made.deleted, version);
  }

  /** Moves a version to those that are deleted, or back. */
  move(version: Version, deletedAt: number | undefined): void {
    const { active, deleted } = this.#all();
    remove(version.deletedAt === undefined ? active : deleted, version);
    if (deletedAt === undefined) delete version.deletedAt;
    else version.deletedAt = deletedAt;
    insert(deletedAt === undefined ? active : deleted, version);
  }

  #all(): Made {
    return (this.#made ??= sorted(this.#planned.make()));
  }
}

interface Made {
  readonly active: Version[];
  readonly deleted: Version[];
  readonly byId: Map<number, Version>;
}

function sorted(versions: readonly Version[]): Made {
  const newest = versions.toSorted(newestFirst);
  return {
    active: newest.filter(({ deletedAt }) => deletedAt === undefined),
    deleted: newest.filter(({ deletedAt }) => deletedAt !== undefined),
    byId: new Map(versions.map((version) => [version.id, version])),
  };
}

/** GitHub lists versions like this: https://github.com/actions/delete-package-versions/pull/97 sorts them itself, to be sure. */
function newestFirst(one: Version, other: Version): number {
  return other.createdAt - one.createdAt || other.id - one.id;
}

function insert(list: Version[], version: Version): void {
  list.splice(place(list, version), 0, version);
}

function remove(list: Version[], version: Version): void {
  const index = place(list, version);
  if (list[index] === version) list.splice(index, 1);
}

/** Where a version is in a list, or belongs. */
function place(list: readonly Version[], version: Version): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // In range, as low <= middle < high.
    if (newestFirst(list[middle] as Version, version) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

// What can happen to an emulator, as fast-check runs it: each command does the same to the reference, and compares.
import assert from "node:assert/strict";
import type { PackageVisibility } from "@ghpkg/types";
import type { AsyncCommand } from "fast-check";
import type { Emulator } from "../../src/index.ts";
import { requestFor, seen } from "./requests.ts";
import { answer, push } from "./reference.ts";
import type { Call, Package, State } from "./state.ts";
import type { Place } from "./world.ts";
import { isRepositoryScoped, repositoryOf, versionName, visibilitiesOf } from "./world.ts";

/** What the reference knows: how things are, how they were at the start, and how they were when they were last kept. */
export interface Model {
  state: State;
  readonly start: State;
  kept: State | undefined;
}

/** What is tried. `send` stands between, so that tests can let it lie. */
export interface Real {
  emulator: Emulator;
  kept: string | undefined;
  /** Makes another one, as it is at the start. */
  readonly create: () => Emulator;
  readonly send: (request: Request, emulator: Emulator) => Promise<Response>;
}

export type Command = AsyncCommand<Model, Real>;

/**
 * A version that there is, or was, at the place of the call; one that never was for 0. Two of three times, one that can be
 * restored where that is asked for, and one that can be deleted otherwise.
 */
function picked({ packages }: State, { owner, type, name, action }: Omit<Call, "version">, pick: number): number {
  const versions = packages
    .filter((one) => one.owner === owner.toLowerCase() && one.type === type && one.name === name)
    .flatMap((one) => one.versions);
  const apt = versions.filter(({ deleted }) => (deleted !== undefined) === (action === "restore-version"));
  const pool = pick % 3 === 0 || apt.length === 0 ? versions : apt;
  return pick === 0 ? 999_999 : (pool[pick % pool.length]?.id ?? 999_999);
}

export class Ask implements Command {
  readonly call: Call;
  readonly pick: number;

  constructor(call: Omit<Call, "version">, pick: number) {
    this.call = { ...call, version: 0 };
    this.pick = pick;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const call = { ...this.call, version: picked(model.state, this.call, this.pick) };
    const answered = await seen(await real.send(requestFor(call, model.state.edition), real.emulator), call);
    assert.deepEqual(answered, answer(model.state, call));
    await tick(model, real, 1000);
  }

  toString(): string {
    const { token, place, owner, action, type, name, query } = this.call;
    const of = `${place === "user" ? "/user" : `/${place}/${owner}`} ${type} ${name}`;
    return `${token ?? "nobody"}: ${action} ${of} #${this.pick} ${JSON.stringify(query)}`;
  }
}

export interface Publication {
  readonly place: Place;
  readonly number: number;
  readonly tags: readonly string[];
  readonly downloads: number;
  readonly visibility: PackageVisibility | undefined;
}

export class Push implements Command {
  readonly what: Publication;

  constructor(what: Publication) {
    this.what = what;
  }

  check({ state }: Readonly<Model>): boolean {
    // Registries of version numbers refuse one that is there already; that is not for the API to say.
    const { place, number } = this.what;
    return place.type === "container" || !state.packages.some((one) => isAt(one, place) && has(one, place, number));
  }

  run({ state }: Model, { emulator }: Real): Promise<void> {
    const { place, number, tags, downloads } = this.what;
    const visibility = visibilityOf(this.what, state);
    const { owner, type, name } = place;
    const version = { name: versionName(type, number), tags, downloads };
    const { packageId, versionId } = emulator.push({
      name: version.name,
      downloads,
      ...(tags.length > 0 && { tags }),
      owner,
      type,
      package: name,
      ...repositoryOf(place, state.edition),
      ...(visibility && { visibility }),
    });
    const one = state.packages.find((known) => isAt(known, place));
    const same = one?.versions.find((known) => known.name === version.name && known.deleted === undefined);
    if (one) assert.equal(packageId, one.id);
    else assert.ok(!state.packages.some(({ id }) => id === packageId), "the id of a package is used twice");
    if (same) assert.equal(versionId, same.id);
    else expectNew(versionId, state, one);
    push(state, place, { ...version, id: versionId, created: state.now }, packageId, visibility ?? "private");
    return Promise.resolve();
  }

  toString(): string {
    return `push ${JSON.stringify(this.what)}`;
  }
}

/** Where it is the repository's, nobody says it. */
function visibilityOf({ place, visibility }: Publication, { edition }: State): PackageVisibility | undefined {
  if (visibility === undefined || isRepositoryScoped(place.type, edition)) return undefined;
  return visibilitiesOf(place, edition).find((one) => one === visibility);
}

/** No other has the id, and those that were in the package before have smaller ones. */
function expectNew(id: number, { packages }: State, one: Package | undefined): void {
  const used = packages.some(({ versions }) => versions.some((version) => version.id === id));
  assert.ok(!used, "the id of a version is used twice");
  for (const before of one?.versions ?? []) assert.ok(before.id < id, `${id} comes after ${before.id}`);
}

function isAt(one: Package, { owner, type, name }: Place): boolean {
  return one.owner === owner && one.type === type && one.name === name && one.deleted === undefined;
}

function has({ versions }: Package, { type }: Place, number: number): boolean {
  return versions.some(({ name, deleted }) => name === versionName(type, number) && deleted === undefined);
}

/** Lets time go by, for both. */
export function tick({ state }: Model, { emulator: { clock } }: Real, milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  state.now += milliseconds;
  assert.equal(clock.now(), state.now);
  return Promise.resolve();
}

// What can happen to an emulator, as fast-check runs it: each command does the same to the reference, and compares.
import assert from "node:assert/strict";
import type { PackageVisibility } from "@ghpkg/types";
import type { AsyncCommand } from "fast-check";
import type { Emulator } from "../../src/index.ts";
import { requestFor, seen } from "./requests.ts";
import { answer, push } from "./reference.ts";
import type { Call, Package, State } from "./state.ts";
import { copyOf } from "./state.ts";
import type { Place } from "./world.ts";
import { versionName } from "./world.ts";

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

/** A version that there is perhaps: the `pick`th of those that ever were at the place of the call. */
function picked({ packages }: State, { owner, type, name }: Place, pick: number): number {
  const versions = packages
    .filter((one) => one.owner === owner && one.type === type && one.name === name)
    .flatMap((one) => one.versions);
  return versions[pick % (versions.length + 1)]?.id ?? 999_999;
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
    const { owner, type, name } = this.call;
    const call = { ...this.call, version: picked(model.state, { owner: owner.toLowerCase(), type, name }, this.pick) };
    const answered = await seen(await real.send(requestFor(call), real.emulator), call);
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
    const { place, number, tags, downloads, visibility } = this.what;
    const { owner, type, name, linked } = place;
    const version = { name: versionName(type, number), tags, downloads };
    const { packageId, versionId } = emulator.push({
      name: version.name,
      downloads,
      ...(tags.length > 0 && { tags }),
      owner,
      type,
      package: name,
      ...(linked && { repository: "acme/core" }),
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

export class Wait implements Command {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): Promise<void> {
    return tick(model, real, this.milliseconds);
  }

  toString(): string {
    return `wait ${this.milliseconds / 86_400_000} days`;
  }
}

function tick({ state }: Model, { emulator: { clock } }: Real, milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  state.now += milliseconds;
  assert.equal(clock.now(), state.now);
  return Promise.resolve();
}

/** All that is there is written down and read by another emulator, which takes the place of the first. */
export class Move implements Command {
  check(): boolean {
    return true;
  }

  run(_: Model, real: Real): Promise<void> {
    const text = JSON.stringify(real.emulator.snapshot());
    real.emulator = real.create();
    // What there was in the other is gone.
    real.emulator.push({ owner: "acme", type: "npm", package: "lib", name: "99.0.0" });
    real.emulator.clock.advance("400 days");
    real.emulator.restore(JSON.parse(text));
    assert.equal(JSON.stringify(real.emulator.snapshot()), text, "what was restored gives another snapshot");
    return Promise.resolve();
  }

  toString(): string {
    return "move to another emulator";
  }
}

export class Keep implements Command {
  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): Promise<void> {
    model.kept = copyOf(model.state);
    real.kept = JSON.stringify(real.emulator.snapshot());
    return Promise.resolve();
  }

  toString(): string {
    return "keep a snapshot";
  }
}

export class GoBack implements Command {
  check({ kept }: Readonly<Model>): boolean {
    return kept !== undefined;
  }

  run(model: Model, real: Real): Promise<void> {
    if (model.kept) model.state = copyOf(model.kept);
    real.emulator.restore(JSON.parse(real.kept ?? ""));
    return Promise.resolve();
  }

  toString(): string {
    return "go back to the snapshot";
  }
}

/** Nothing changes when what is to be restored is no snapshot. */
export class RestoreNonsense implements Command {
  check(): boolean {
    return true;
  }

  run(_: Model, { emulator }: Real): Promise<void> {
    const before = JSON.stringify(emulator.snapshot());
    const nonsense = { ...JSON.parse(before), changes: [{ at: "never", package: 1, do: "burn" }] };
    assert.throws(() => emulator.restore(nonsense), /changes/);
    assert.equal(JSON.stringify(emulator.snapshot()), before);
    return Promise.resolve();
  }

  toString(): string {
    return "restore nonsense";
  }
}

export class Reset implements Command {
  check(): boolean {
    return true;
  }

  run(model: Model, { emulator }: Real): Promise<void> {
    emulator.reset();
    model.state = copyOf(model.start);
    assert.equal(emulator.clock.now(), model.start.now);
    assert.equal(emulator.requests.count, 0);
    return Promise.resolve();
  }

  toString(): string {
    return "reset";
  }
}

// What happens to all there is at once: time goes by, snapshots are taken and restored, everything begins again.
import assert from "node:assert/strict";
import type { Command, Model, Real } from "./commands.ts";
import { tick } from "./commands.ts";
import { copyOf } from "./state.ts";

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

/** All that is there is written down and read by another emulator, which takes the place of the first. */
export class Move implements Command {
  check(): boolean {
    return true;
  }

  run(_: Model, real: Real): Promise<void> {
    const text = JSON.stringify(real.emulator.snapshot());
    real.emulator = real.create();
    // What there was in the other is gone.
    real.emulator.push({ owner: "acme", type: "container", package: "app", tags: ["other"] });
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

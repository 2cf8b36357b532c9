import type { Time } from "../../state/model.ts";
import type { Draft } from "./draft.ts";

/** Gives tags to versions. A tag is on one version only: who had it before is untagged after, and stays (loxilb-io/loxilb#266). */
export class TagMover {
  readonly #holders: Map<string, Draft> = new Map();
  readonly #taken: ReadonlySet<string>;

  /** `taken` are tags that are not given to anybody. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** Adds tags to a version, and takes them from those that had them. */
  give(version: Draft, tags: readonly string[], at: Time): void {
    const free = tags.filter((tag) => !this.#taken.has(tag));
    for (const tag of free) {
      this.#take(tag, at);
      this.#holders.set(tag, version);
    }
    if (free.length > 0) version.tags = [...version.tags, ...free];
  }

  #take(tag: string, at: Time): void {
    const holder = this.#holders.get(tag);
    if (!holder) return;
    holder.tags = holder.tags.filter((other) => other !== tag);
    holder.updatedAt = at;
  }
}

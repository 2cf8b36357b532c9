import type { World } from "../../src/state/model.ts";

/** All that is in a world, as data that can be compared: its versions are made for that. */
export function plainWorld({ accounts, repositories, tokens, packages }: World): unknown {
  return {
    accounts,
    repositories,
    tokens,
    packages: packages.map(({ versions, ...one }) => ({ ...one, active: versions.active, deleted: versions.deleted })),
  };
}

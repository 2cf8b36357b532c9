import type { SeedPackage } from "../../src/index.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { Package } from "../../src/state/model.ts";
import { now, seedWith } from "./seeds.ts";

/** A package of an organization as it comes out of a seed: a container that is called `app`, unless something else is said. */
export function packageMade(one: Partial<SeedPackage> & Pick<SeedPackage, "generate">): Package {
  const seed = seedWith([{ owner: "acme", type: "container", name: "app", ...one }]);
  const [first] = worldOf(seed, { now, edition: "fpt" }).packages;
  if (!first) throw new Error("There is no package.");
  return first;
}

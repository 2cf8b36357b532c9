import type { Asked } from "./answer-request.ts";
import type { Core } from "./core.ts";
import { pushTo } from "./core.ts";
import { packageAt } from "./operations/call.ts";
import { deleteVersion } from "./state/removals.ts";

/**
 * Lets somebody else publish versions of the package that a request is about, so that what it lists moves; fewer than none are
 * deleted, the newest first. Requests about no package move nothing.
 */
export function driftBy(core: Core, asked: Asked, count: number): void {
  const { route, caller } = asked;
  if (route?.to !== "operation" || caller.is !== "known") return;
  const one = packageAt(core.state.registry, route.operation, route.params, caller.token);
  if (!one) return;
  const now = core.clock.now();
  for (let pushed = 0; pushed < count; pushed += 1) {
    pushTo(core, {
      owner: one.owner.login,
      type: one.type,
      package: one.name,
      ...nameOf(one.type, `${one.versions.count}-${now}-${asked.number}`),
    });
  }
  for (let deleted = 0; deleted < -count; deleted += 1) {
    const newest = one.versions.active[0];
    if (!newest || one.versions.count === 1) return;
    deleteVersion(one, newest, now, false);
    core.state.changes.push({ at: new Date(now).toISOString(), package: one.id, do: "delete", version: newest.id });
  }
}

/** Containers name themselves by their digest. What has a number that is there already would be none more. */
function nameOf(type: string, number: string): { readonly name?: string } {
  return type === "container" || type === "docker" ? {} : { name: `0.0.${number}` };
}

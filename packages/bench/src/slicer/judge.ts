import type { Closure } from "./closure.ts";
import { differences } from "./compare.ts";
import { deadLinks, mayGo } from "./dead-links.ts";
import type { IsDeadLink } from "./dead-links.ts";
import { isObjectValue } from "./lossless-json.ts";
import type { ObjectValue, Value } from "./lossless-json.ts";
import { isOperationName, nodesIn, versionOf } from "./nodes.ts";
import { operationsOf } from "./operations.ts";
import type { Operation } from "./operations.ts";
import { membersOf, pointerTo, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import { pointingsOf } from "./pointings.ts";
import { resolver } from "./resolve.ts";
import { sameRootMember } from "./root-members.ts";
import { unitAt, unitsOf } from "./units.ts";

/** What is wrong with a slice, each list by pointer; all empty when nothing is. */
export interface Verdict {
  /** Components that are there, and nobody needs. */
  readonly unused: readonly string[];
  /** What was asked for or is needed, and is not there: operations and components. */
  readonly missing: readonly string[];
  /** References to nothing, where the source has something. */
  readonly dangling: readonly string[];
  /** Needed parts that are not as in the source: something is lost, changed or added. The first place of each, and what is wrong. */
  readonly damage: readonly string[];
  /** What else is there that nobody asked for: operations, empty paths, webhooks, tags. */
  readonly leftOver: readonly string[];
}

/** Judges a slice by its source, and by what must be there. */
export function judge(source: Value, slice: Value, closure: Closure): Verdict {
  const isDead = deadLinks(source, resolver(source), (operation) => valueAt(slice, operation) !== undefined);
  const sliced = operationsOf(slice, resolver(slice));
  const called = new Set(sliced.map(nameOf));
  const wanted = new Set(closure.selected.map(nameOf));
  const { missing, unused, leftOver } = presence(slice, closure, isDead);
  return {
    unused,
    missing: [...[...wanted].filter((name) => !called.has(name)), ...missing],
    dangling: danglingIn(slice, source, closure),
    damage: damageOf(source, slice, closure, isDead),
    leftOver,
  };
}

/** Whether nothing is wrong. */
export function isRight(verdict: Verdict): boolean {
  return Object.values(verdict).every((list: readonly string[]) => list.length === 0);
}

function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** What is there and should not be, and the other way round. */
function presence(
  slice: Value,
  { needed, selected }: Closure,
  isDead: IsDeadLink,
): Pick<Verdict, "leftOver" | "missing" | "unused"> {
  const found = unitsOf(slice);
  // The root's security may stay though nobody inherits it; then so may what it names.
  const named = new Set(schemesOfRoot(slice).map(pointerTo));
  const there = new Set(found.map(({ place }) => pointerTo(place)));
  const tags = new Set([...needed.values()].filter(({ is }) => is === "tag").map(({ place }) => pointerTo(place)));
  const asked = new Set(selected.map(({ place }) => pointerTo(place)));
  const extra = found.filter(({ place }) => !needed.has(pointerTo(place)));
  return {
    unused: extra
      .filter(({ is, place }) => is === "component" && !named.has(pointerTo(place)))
      .map(({ place }) => pointerTo(place)),
    missing: [...needed]
      .filter(([, { place }]) => !isDead(place))
      .filter(
        ([pointer, { is }]) => (is === "component" || is === "operation") && !there.has(pointer) && !asked.has(pointer),
      )
      .map(([pointer]) => pointer),
    leftOver: [
      ...extra
        .filter(({ is }) => is === "operation" || is === "path" || is === "webhook")
        .map(({ place }) => pointerTo(place)),
      // Their positions are others in a slice.
      ...found
        .filter(({ is }) => is === "tag")
        .slice(tags.size)
        .map(({ place }) => pointerTo(place)),
    ],
  };
}

function schemesOfRoot(slice: Value): readonly Place[] {
  const names = membersOf(valueAt(slice, ["security"])).flatMap(([, requirement]) => membersOf(requirement));
  return names.flatMap(([name]) => [
    ["components", "securitySchemes", name],
    ["securityDefinitions", name],
  ]);
}

/** References in a slice that lead nowhere in it, and somewhere in its source. */
function danglingIn(slice: Value, source: Value, { needed }: Closure): readonly string[] {
  const inSlice = resolver(slice);
  const inSource = resolver(source);
  const walk = { version: versionOf(slice) || versionOf(source), operations: true, links: true };
  const found: string[] = [];
  for (const node of nodesIn(slice, { kind: "document" }, [], walk)) {
    for (const { at, how, target, text } of pointingsOf(node, slice, inSlice)) {
      if (target) continue;
      // The closure needs a link that leads nowhere only when an extension refers to it.
      if (how === "link" && at[0] === "components" && needed.has(pointerTo(unitAt(at).place))) continue;
      const before = pointingsOf(node, source, inSource).find((one) => one.how === how && one.text === text);
      if (before?.target) found.push(pointerTo(at));
    }
  }
  return found;
}

function damageOf(source: Value, slice: Value, closure: Closure, isDead: IsDeadLink): readonly string[] {
  const parts = unitsOf(slice);
  const compared = parts.flatMap(({ is, place }) => {
    if (is === "root" || is === "tag") return [];
    const from = valueAt(source, place);
    // What nobody needs is too much as it is, whatever became of it.
    if (from !== undefined && !closure.needed.has(pointerTo(place))) return [];
    // Moved or made up by the tool: what it should be is missing elsewhere.
    if (from === undefined) return [`${pointerTo(place)} added`];
    const to = valueAt(slice, place);
    if (to === undefined) return [];
    const ofItem = is === "path" || (place[1] === "pathItems" && is === "component");
    const [first] = differences(
      ofItem ? withoutOperations(from) : from,
      ofItem ? withoutOperations(to) : to,
      place,
      (inside) => mayGo(inside, source, isDead),
    );
    return first ? [`${pointerTo(first.place)} ${first.what}`] : [];
  });
  const roots = [...closure.needed.values()].filter(({ is }) => is === "root" || is === "tag");
  return [...compared, ...roots.flatMap(({ place }) => sameRootMember(source, slice, place))];
}

function withoutOperations(item: Value): Value {
  if (!isObjectValue(item)) return item;
  return new Map([...item].filter(([name]) => !isOperationName(name))) satisfies ObjectValue;
}

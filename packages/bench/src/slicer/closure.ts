import type { Kind, Slot } from "./kinds.ts";
import type { Value } from "./lossless-json.ts";
import { nodesIn, slotAt, versionOf } from "./nodes.ts";
import { deadLinks } from "./dead-links.ts";
import { operationsIn, operationsOf } from "./operations.ts";
import type { Operation } from "./operations.ts";
import { memberOf, membersOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import { pointingsOf } from "./pointings.ts";
import { resolver } from "./resolve.ts";
import { isAlwaysThere, usedOfRoot } from "./root-members.ts";
import { subtypes } from "./subtypes.ts";
import { unitAt } from "./units.ts";
import type { Unit } from "./units.ts";

/** What a right slice has. */
export interface Closure {
  /** The operations that were asked for. */
  readonly selected: readonly Operation[];
  /** All parts that must be there, by pointer. */
  readonly needed: ReadonlyMap<string, Unit>;
}

/**
 * The reference that slices are judged by: what must stay of a description so that its operations with a tag lose nothing. Shares no
 * code with the slicer, on purpose: a fault that both had, nobody would see.
 */
export function closureOf(document: Value, tag: string): Closure {
  const version = versionOf(document);
  const resolve = resolver(document);
  const extending = subtypes(document, resolve);
  const selected = operationsOf(document, resolve).filter(({ tags }) => tags.includes(tag));
  const needed = new Map<string, Unit>();
  const walked = new Set<string>();

  /** Links that were met, and lead nowhere so far. */
  const links: Place[] = [];
  const isDead = deadLinks(document, resolve, (operation) => needed.has(pointerTo(operation)));

  for (const { items, place } of selected) {
    for (const item of items) needWay(item);
    needPlace(place, "operation");
  }
  for (const [name] of membersOf(document)) if (isAlwaysThere(name)) needPlace([name]);
  for (const holder of ["paths", "components"]) {
    for (const [name] of membersOf(memberOf(document, holder))) if (name.startsWith("x-")) needPlace([holder, name]);
  }
  // A link that leads somewhere may need what makes another one lead somewhere.
  for (let live = nextLink(); live; live = nextLink()) follow(live, { kind: "link" });
  return { selected, needed };

  /** What is at a place is needed, and so is the part that it is in. */
  function needPlace(place: Place, expected?: Kind): void {
    const { is, place: part } = unitAt(place);
    const slot = slotAt(part, document, version);
    needPart(part, slot);
    if (is === "operation") needWay(itemOf(part));
    if (slot.kind === "pathItem" && place.length <= part.length) needWholeItem(part);
    // Deep inside what is data for all others, the one who points there knows what it is. An extension does not.
    const { kind } = slotAt(place, document, version);
    if (expected && kind !== expected && (expected !== "extension" || kind === "data"))
      follow(place, { kind: expected });
  }

  /** A part is needed, and what it points to; of a path item without its operations, which are parts themselves. */
  function needPart(part: Place, slot: Slot): void {
    const pointer = pointerTo(part);
    if (needed.has(pointer)) return;
    needed.set(pointer, unitAt(part));
    follow(part, slot);
    for (const subtype of extending(part)) needPlace(subtype);
  }

  /** The way to an operation: a path item without its operations, and the one that it refers to. */
  function needWay(item: Place): void {
    if (needed.has(pointerTo(item))) return;
    needPart(item, { kind: "pathItem" });
    const reference = textOf(valueAt(document, item), "$ref");
    const target = reference === undefined ? undefined : resolve(reference, item);
    if (target) needWay(target);
  }

  /** Who refers to a path item, other than a path that was selected, means all its operations. */
  function needWholeItem(item: Place): void {
    const value = valueAt(document, item);
    for (const [, operation] of operationsIn(value)) {
      if (!needed.has(pointerTo([...item, ...operation]))) needPlace([...item, ...operation]);
    }
    const reference = textOf(value, "$ref");
    const target = reference === undefined ? undefined : resolve(reference, item);
    if (target && !needed.has(pointerTo(target))) needPlace(target, "pathItem");
  }

  function nextLink(): Place | undefined {
    const at = links.findIndex((place) => !isDead(place));
    return at < 0 ? undefined : links.splice(at, 1)[0];
  }

  function follow(place: Place, slot: Slot): void {
    const key = `${slot.kind} ${pointerTo(place)}`;
    if (walked.has(key)) return;
    walked.add(key);
    const operations = slot.kind !== "pathItem" || unitAt(place).is === "webhook";
    const walk = { version, operations, links: slot.kind === "link" };
    for (const node of nodesIn(valueAt(document, place), slot, place, walk)) {
      if (node.kind === "link" && node.place !== place) {
        links.push(node.place);
        continue;
      }
      if (node.kind === "operation") for (const part of usedOfRoot(document, node.value)) needPlace(part);
      // The way of a path to its operations is in `selected`.
      if (node.place === place && slot.kind === "pathItem" && !operations) continue;
      for (const { expected, how, target } of pointingsOf(node, document, resolve)) {
        // Where a link leads to need not be there: then the link may go.
        if (target && how !== "link") needPlace(target, expected);
      }
    }
  }
}

function itemOf(operation: Place): Place {
  return operation.slice(0, operation.at(-2) === "additionalOperations" ? -2 : -1);
}

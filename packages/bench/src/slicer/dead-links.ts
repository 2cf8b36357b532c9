import { isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { slotAt, versionOf } from "./nodes.ts";
import { membersOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import { pointingsOf } from "./pointings.ts";
import type { Resolve } from "./resolve.ts";

/** Whether a link of a source leads to nothing: it may go then. */
export type IsDeadLink = (place: Place) => boolean;

/** Tells dead links by which operations of the source are there: such a link, or a reference to one. All else is none. */
export function deadLinks(source: Value, resolve: Resolve, isThere: (operation: Place) => boolean): IsDeadLink {
  const version = versionOf(source);
  return (place) => slotAt(place, source, version).kind === "link" && leadsNowhere(place, new Set());

  function leadsNowhere(place: Place, seen: Set<string>): boolean {
    const value = valueAt(source, place);
    if (!isObjectValue(value) || seen.has(pointerTo(place))) return false;
    seen.add(pointerTo(place));
    const reference = textOf(value, "$ref");
    const behind = reference === undefined ? undefined : resolve(reference, place);
    if (behind) return leadsNowhere(behind, seen);
    const [link] = pointingsOf({ kind: "link", value, place }, source, resolve);
    return link !== undefined && (link.target === undefined || !isThere(link.target));
  }
}

/** Whether a member may be left out: a dead link, or `links` that has no other. */
export function mayGo(place: Place, source: Value, isDead: IsDeadLink): boolean {
  const { kind, many } = slotAt(place, source, versionOf(source));
  if (kind !== "link") return false;
  return many ? membersOf(valueAt(source, place)).every(([name]) => isDead([...place, name])) : isDead(place);
}

import { isOperationName } from "./nodes.ts";
import { memberOf, membersOf, pointerTo } from "./places.ts";
import type { Place } from "./places.ts";
import type { Value } from "./lossless-json.ts";
import { operationsIn } from "./operations.ts";

/** Components of a Swagger 2.0 description stand at its root. */
const oldSections: ReadonlySet<string> = new Set(["definitions", "parameters", "responses", "securityDefinitions"]);

/** A part that stays or goes as a whole. */
export interface Unit {
  readonly place: Place;
  readonly is: "component" | "operation" | "path" | "webhook" | "tag" | "root";
}

/**
 * The part that a place is in. A path item is a part without its operations, each of which is one of its own; so is a path item
 * that is a component.
 */
export function unitAt(place: Place): Unit {
  const [root = "", first, second, third, fourth] = place;
  if (root === "components" && first === "pathItems" && second !== undefined) {
    return itemUnit(place, [root, first, second], third, fourth, "component");
  }
  if (root === "components" && first !== undefined && !first.startsWith("x-") && second !== undefined) {
    return { place: [root, first, second], is: "component" };
  }
  if (oldSections.has(root) && first !== undefined) return { place: [root, first], is: "component" };
  if (root === "paths" && first !== undefined && !first.startsWith("x-")) {
    return itemUnit(place, [root, first], second, third, "path");
  }
  if ((root === "webhooks" || root === "x-webhooks") && first !== undefined)
    return { place: [root, first], is: "webhook" };
  if (root === "tags" && first !== undefined) return { place: [root, first], is: "tag" };
  if ((root === "components" || root === "paths") && first !== undefined) return { place: [root, first], is: "root" };
  return { place: place.slice(0, 1), is: "root" };
}

function itemUnit(
  place: Place,
  item: Place,
  member: string | undefined,
  method: string | undefined,
  is: Unit["is"],
): Unit {
  if (member === undefined || !isOperationName(member)) return { place: item, is };
  const length = item.length + (member === "additionalOperations" ? 2 : 1);
  if (member === "additionalOperations" && method === undefined) return { place: item, is };
  return { place: place.slice(0, length), is: "operation" };
}

/** All parts of a description, in its order. */
export function unitsOf(document: Value): readonly Unit[] {
  const found = new Map<string, Unit>();
  const add = (...place: Place): void => {
    const unit = unitAt(place);
    if (unit.place.length > 0) found.set(pointerTo(unit.place), unit);
  };
  for (const [name, value] of membersOf(document)) {
    const holds = name === "components" || name === "paths" || name === "tags" || /^(x-)?webhooks$/.test(name);
    if (!holds && !oldSections.has(name)) add(name);
    else if (name === "components") addComponents(value);
    else {
      for (const [inner, item] of membersOf(value)) {
        add(name, inner);
        if (name === "paths") for (const [, place] of operationsIn(item)) add(name, inner, ...place);
      }
    }
  }
  return [...found.values()];

  function addComponents(components: Value): void {
    for (const [section, members] of membersOf(components)) {
      if (section.startsWith("x-")) add("components", section);
      else {
        for (const [name] of membersOf(members)) {
          add("components", section, name);
          if (section !== "pathItems") continue;
          for (const [, place] of operationsIn(memberOf(members, name))) add("components", section, name, ...place);
        }
      }
    }
  }
}

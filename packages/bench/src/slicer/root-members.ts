import { differences } from "./compare.ts";
import { isList, isObjectValue } from "./lossless-json.ts";
import type { ObjectValue, Value } from "./lossless-json.ts";
import { memberOf, membersOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";

const always = new Set(
  "openapi swagger $self jsonSchemaDialect info servers externalDocs host basePath schemes consumes produces".split(
    " ",
  ),
);

/** What belongs to a description whatever its operations are. What no version knows may stay or go. */
export function isAlwaysThere(name: string): boolean {
  return always.has(name) || (name.startsWith("x-") && name !== "x-webhooks");
}

/** What an operation uses of the root: its tags' declarations, and the root's security when it has none of its own. */
export function usedOfRoot(document: Value, operation: ObjectValue): readonly Place[] {
  const names = memberOf(operation, "tags");
  const tags = isList(names) ? names.flatMap((name) => declarationsOf(document, name, new Set())) : [];
  const inherits = operation.get("security") === undefined && memberOf(document, "security") !== undefined;
  return inherits ? [...tags, ["security"]] : tags;
}

/** Where a tag is declared, and its parents: https://spec.openapis.org/oas/v3.2.0#tag-object. */
function declarationsOf(document: Value, name: Value, seen: Set<Value>): readonly Place[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const declared = membersOf(memberOf(document, "tags")).filter(([, tag]) => textOf(tag, "name") === name);
  return declared.flatMap(([position, tag]) => {
    const parent = textOf(tag, "parent");
    return [["tags", position], ...(parent === undefined ? [] : declarationsOf(document, parent, seen))];
  });
}

/** What is wrong with a part of the root of a slice that must be there: one line, or none. */
export function sameRootMember(source: Value, slice: Value, place: Place): readonly string[] {
  const from = valueAt(source, place);
  const known = place.length > 1 || place[0] === "security" || isAlwaysThere(place[0] ?? "");
  if (from === undefined || !known) return [];
  const to = place[0] === "tags" ? tagCalled(slice, textOf(from, "name")) : valueAt(slice, place);
  if (to === undefined) return [`${pointerTo(place)} lost`];
  if (place[0] === "x-tagGroups") return isPartOfGroups(from, to) ? [] : [`${pointerTo(place)} changed`];
  const [first] = differences(from, to, place, () => false);
  return first ? [`${pointerTo(first.place)} ${first.what}`] : [];
}

function tagCalled(document: Value, name: string | undefined): Value | undefined {
  const tags = membersOf(memberOf(document, "tags"));
  return tags.find(([, tag]) => textOf(tag, "name") === name)?.[1];
}

/** Groups may lose tags that are gone, and go with the last of them. All else of them is as it was. */
function isPartOfGroups(from: Value, to: Value): boolean {
  return membersOf(to).every(([, kept]) => membersOf(from).some(([, whole]) => isPartOfGroup(whole, kept)));
}

function isPartOfGroup(whole: Value, kept: Value): boolean {
  if (!isObjectValue(whole) || !isObjectValue(kept)) return false;
  const [all, some] = [whole.get("tags"), kept.get("tags")];
  if (!isList(all) || !isList(some) || some.some((tag) => !all.includes(tag))) return false;
  return differences(withoutTags(whole), withoutTags(kept), [], () => false).length === 0;
}

function withoutTags(group: ObjectValue): ObjectValue {
  return new Map([...group].filter(([name]) => name !== "tags"));
}

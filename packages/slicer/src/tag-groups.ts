import { isObject, member } from "./json.ts";
import type { Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/**
 * The places in `x-tagGroups` that name tags which do not stay, and the groups that have no others. Groups name tags as
 * operations do: https://redocly.com/docs/api-reference-docs/specification-extensions/x-tag-groups
 *
 * @param stays whether an operation that stays carries a tag, or a declaration of it stays.
 */
export function tagGroupPlaces(source: Source, stays: (tag: string) => boolean): Tokens[] {
  const groups = source.value(["x-tagGroups"]);
  if (!Array.isArray(groups)) return [];
  const places = groups.map((group, index) => {
    const tags = member(group, "tags");
    if (!isObject(group) || !Array.isArray(tags)) return [];
    const gone = tags.flatMap((tag, position) => (typeof tag === "string" && !stays(tag) ? [String(position)] : []));
    const place = ["x-tagGroups", String(index)];
    // A group that is empty in the source means something to whoever wrote it.
    if (gone.length > 0 && gone.length === tags.length) return [place];
    return gone.map((position) => [...place, "tags", position]);
  });
  const whole = places.filter(([place]) => place?.length === 2).length;
  return whole > 0 && whole === groups.length ? [["x-tagGroups"]] : places.flat();
}

// A reader of JSON that keeps everything as it is written. It shares no code with the slicer and takes text that is JSON.

/** A number, a string or a word as it is written; the items of an array; or the members of an object, names as written. */
export type Written =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "array"; readonly items: Written[] }
  | { readonly kind: "object"; readonly members: [name: string, value: Written][] };

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/gy;

/** Reads text, however deep it nests. */
export function readLossless(text: string): Written {
  const tokens = text.matchAll(token);
  const open: Exclude<Written, { kind: "literal" }>[] = [];
  let root: Written | undefined;
  let name: string | undefined;
  const place = (value: Written): void => {
    const holder = open.at(-1);
    if (!holder) root = value;
    else if (holder.kind === "array") holder.items.push(value);
    else holder.members.push([name ?? "", value]);
    name = undefined;
    if (value.kind !== "literal") open.push(value);
  };
  for (const [, string, mark, word] of tokens) {
    if (mark === "{") place({ kind: "object", members: [] });
    else if (mark === "[") place({ kind: "array", items: [] });
    else if (mark === "}" || mark === "]") open.pop();
    else if (mark !== undefined) continue;
    else if (string !== undefined && name === undefined && open.at(-1)?.kind === "object") name = string;
    else place({ kind: "literal", text: string ?? word ?? "" });
  }
  if (!root) throw new Error("there is no value");
  return root;
}

/** The members of an object as a reader sees them: of a name that stands twice the last value, at the first's place. */
export function membersOf(value: Written): Map<string, { readonly name: string; readonly value: Written }> {
  const found = new Map<string, { name: string; value: Written }>();
  if (value.kind !== "object") return found;
  // What is written between quotes is a JSON string.
  for (const [name, inner] of value.members) found.set(JSON.parse(name) as string, { name, value: inner });
  return found;
}

/**
 * Which items of a source those of a slice are, by position; -1 for one that is none of them. Items that are left out are left
 * out of a list of words, of objects that differ in a name, or of groups of tags.
 */
export function pairItems(source: readonly Written[], slice: readonly Written[]): number[] {
  if (source.length === slice.length) return slice.map((_, index) => index);
  let position = -1;
  return slice.map((item) => {
    const found = source.findIndex((other, index) => index > position && fits(other, item));
    if (found !== -1) position = found;
    return found;
  });
}

function fits(source: Written, slice: Written): boolean {
  if (wordOf(source) !== wordOf(slice)) return false;
  const [all, some] = [source, slice].map((group) => membersOf(group).get("tags")?.value);
  if (all?.kind !== "array" || some?.kind !== "array") return true;
  const words = new Set(all.items.map(wordOf));
  return some.items.every((item) => words.has(wordOf(item)));
}

/** A literal's value, or that of the name of an object. */
function wordOf(value: Written): unknown {
  const name = value.kind === "literal" ? value : membersOf(value).get("name")?.value;
  // A literal is JSON by itself. Escapes may differ in how they are written.
  return name?.kind === "literal" ? JSON.parse(name.text) : "";
}

import { membersOf, pairItems, readLossless, type Written } from "./lossless-json.ts";

interface Pair {
  readonly source: Written;
  readonly slice: Written;
  readonly way: Way;
}
type Way = { readonly key: string; readonly up: Way } | undefined;

/**
 * What of a slice is not in its source as it is written there, and what is missing where nothing may be: whatever is inside
 * of an operation or a component, links apart.
 */
export function cutFaults(sourceText: string, sliceText: string): string[] {
  const faults: string[] = [];
  const todo: Pair[] = [{ source: readLossless(sourceText), slice: readLossless(sliceText), way: undefined }];
  for (let pair = todo.pop(); pair; pair = todo.pop()) {
    const { source, slice, way } = pair;
    const fault = (what: string): void => void faults.push(`${what} at ${keysOf(way).join(" > ").slice(0, 200)}`);
    if (source.kind !== slice.kind) fault(`${source.kind} became ${slice.kind}`);
    else if (slice.kind === "literal" && source.kind === "literal") {
      if (slice.text !== source.text) fault(`${source.text} became ${slice.text}`);
    } else if (slice.kind === "array" && source.kind === "array") {
      if (!mayLose(keysOf(way)) && slice.items.length !== source.items.length) fault("items are missing");
      pairItems(source.items, slice.items).forEach((position, index) => {
        const [other, item] = [source.items[position], slice.items[index]];
        if (other && item) todo.push({ source: other, slice: item, way: { key: String(position), up: way } });
        else fault("an item is not in the source");
      });
    } else {
      todo.push(...pairMembers(pair, fault));
    }
  }
  return faults;
}

function pairMembers({ source, slice, way }: Pair, fault: (what: string) => void): Pair[] {
  const ours = membersOf(slice);
  const theirs = membersOf(source);
  const keys = [...theirs.keys()];
  const order = [...ours.keys()].map((key) => keys.indexOf(key));
  if (order.some((position, index) => position <= (order[index - 1] ?? -1))) fault("the order of members changed");
  const lost = keys.filter((key) => !ours.has(key) && !(key === "links" && way !== undefined));
  if (lost.length > 0 && !mayLose(keysOf(way))) fault(`lost ${lost.join(", ")}`);
  return [...ours].flatMap(([key, { name, value }]) => {
    const found = theirs.get(key);
    if (!found) return [];
    if (found.name !== name) fault(`the name ${found.name} became ${name}`);
    return [{ source: found.value, slice: value, way: { key, up: way } }];
  });
}

const always = new Set(
  "openapi $self info jsonSchemaDialect servers externalDocs swagger host basePath schemes consumes produces security".split(
    " ",
  ),
);

/** Whether something may be left out at a place. */
function mayLose(keys: readonly string[]): boolean {
  const [root = "", section = ""] = keys;
  if (keys.length === 0 || keys.at(-1) === "links") return true;
  if (always.has(root)) return false;
  if (root === "components") {
    const item = keys.length === 3 || (keys.length === 4 && keys[3] === "additionalOperations");
    return keys.length <= 2 || (section === "pathItems" && item);
  }
  if (root === "paths" || root === "webhooks" || root === "x-webhooks") {
    return keys.length <= 2 || (keys.length === 3 && keys[2] === "additionalOperations");
  }
  if (["definitions", "parameters", "responses", "securityDefinitions", "tags"].includes(root))
    return keys.length === 1;
  if (root === "x-tagGroups") return keys.length === 1 || keys[2] === "tags";
  return !root.startsWith("x-");
}

function keysOf(way: Way): string[] {
  const keys: string[] = [];
  for (let step = way; step; step = step.up) keys.push(step.key);
  return keys.toReversed();
}

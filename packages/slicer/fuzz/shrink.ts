import type { Json, JsonObject } from "../src/index.ts";
import { judge } from "./invariants.ts";
import type { FuzzCase } from "./make-case.ts";

/** Takes out of the input what is not needed to show the same kind of fault. Says what was asked, too. */
export function shrink(each: FuzzCase): string {
  const asked = JSON.stringify({ selection: each.selection, options: each.options });
  const text = new TextDecoder().decode(each.input);
  let document: Json;
  try {
    // A mutated document in JSON; what is none is shown as it is.
    document = JSON.parse(text) as Json;
  } catch {
    return `${asked}\n${text}`;
  }
  const root = { document };
  const kind = kindOf(judge(each).fault);
  const fails = (): boolean =>
    kindOf(judge({ ...each, input: new TextEncoder().encode(JSON.stringify(root.document)) }).fault) === kind;
  for (let tries = 0, smaller = fails(); smaller && tries < 20; tries += 1) smaller = dropOnce(root, fails);
  return `${asked}\n${JSON.stringify(root.document)}`;
}

/** Drops each member and item that can be dropped. */
function dropOnce(root: JsonObject, fails: () => boolean): boolean {
  let dropped = false;
  const holders: (JsonObject | Json[])[] = [root];
  for (const holder of holders) {
    for (const key of Object.keys(holder).toReversed()) {
      // An own member of any name.
      const value = Object.getOwnPropertyDescriptor(holder, key)?.value as Json;
      if (holder !== root) {
        const before = Array.isArray(holder) ? [...holder] : { ...holder };
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        if (fails()) {
          dropped = true;
          continue;
        }
        restore(holder, before);
      }
      if (typeof value === "object" && value !== null) holders.push(value);
    }
  }
  return dropped;
}

function restore(holder: JsonObject | Json[], before: JsonObject | Json[]): void {
  if (Array.isArray(holder)) holder.length = 0;
  else for (const key of Object.keys(holder)) delete holder[key];
  for (const [key, value] of Object.entries(before)) {
    Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
  }
}

/** A fault without the names in it. */
function kindOf(fault: string | undefined): string {
  return (fault ?? "none").split(/[\n:]/).slice(0, 2).join(":").slice(0, 60);
}

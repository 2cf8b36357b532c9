import type { Json, JsonObject } from "../src/index.ts";
import type { Dice } from "./dice.ts";
import { oddNames, oddReferences, oddValues, versions } from "./odd-values.ts";

/** A place where a value can be read, written or taken out. */
interface Slot {
  readonly holder: JsonObject | Json[];
  readonly key: string;
  readonly pointer: string;
}

/** Breaks a document in some places. The document is changed; give a copy. */
export function mutateTree(document: Json, dice: Dice): Json {
  const root = { document };
  for (let count = 1 + dice.below(6); count > 0; count -= 1) {
    const slots = slotsIn(root);
    const slot = dice.pick(slots);
    if (slot) dice.pick(mutations)(slot, slots, dice);
  }
  return root.document;
}

type Mutation = (slot: Slot, slots: readonly Slot[], dice: Dice) => void;

const mutations: readonly [Mutation, ...Mutation[]] = [
  // A value of another type.
  (slot, _slots, dice) => put(slot.holder, slot.key, structuredClone(dice.pick(oddValues))),
  // A member or an item less.
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  // A value from another place, copied or in exchange.
  (slot, slots, dice) => {
    const other = dice.pick(slots) ?? slot;
    const [here, there] = [take(slot), take(other)].map((value) => structuredClone(value));
    put(slot.holder, slot.key, there ?? null);
    if (dice.once(2)) put(other.holder, other.key, here ?? null);
  },
  // Another name.
  ({ holder, key }, _slots, dice) => {
    if (Array.isArray(holder)) return;
    const value = holder[key] ?? null;
    delete holder[key];
    put(holder, dice.pick(oddNames), value);
  },
  // One member more.
  (slot, _slots, dice) => {
    const value = take(slot);
    if (isRecord(value)) put(value, dice.pick(oddNames), structuredClone(dice.pick(oddValues)));
  },
  // References to anywhere, in place of those that are there and where there are none.
  ...Array.from({ length: 4 }, () => rewriteReference),
  (slot, slots, dice) => {
    const value = take(slot);
    if (isRecord(value)) put(value, "$ref", referenceFor(slots, dice));
  },
  // Addresses of schemas, and what refers to them.
  (slot, _slots, dice) => {
    const value = take(slot);
    const keyword = dice.pick(["$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$self"]);
    if (isRecord(value)) put(value, keyword, dice.pick(["node", "#node", "a", "#", "http://[", ...oddReferences]));
  },
  // Another version.
  (_slot, slots, dice) => {
    const root = slots[0] && take(slots[0]);
    if (isRecord(root)) put(root, dice.pick(["openapi", "openapi", "swagger"]), structuredClone(dice.pick(versions)));
  },
];

function rewriteReference(_slot: Slot, slots: readonly Slot[], dice: Dice): void {
  const references = slots.filter(({ key }) => key === "$ref" || key === "operationRef" || key === "operationId");
  const reference = dice.pick(references);
  if (reference) put(reference.holder, reference.key, referenceFor(slots, dice));
}

function referenceFor(slots: readonly Slot[], dice: Dice): string {
  return dice.once(3) ? dice.pick(oddReferences) : (dice.pick(slots)?.pointer ?? "#");
}

/** All places of a document, its root first. */
function slotsIn(root: JsonObject): Slot[] {
  const slots: Slot[] = [{ holder: root, key: "document", pointer: "#" }];
  for (const slot of slots) {
    const value = take(slot);
    if (typeof value !== "object" || value === null) continue;
    for (const key of Object.keys(value)) {
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      slots.push({ holder: value, key, pointer: `${slot.pointer}/${step}` });
    }
  }
  return slots;
}

function take({ holder, key }: Slot): Json | undefined {
  return Object.getOwnPropertyDescriptor(holder, key)?.value as Json | undefined;
}

/** Defines what an assignment to __proto__ would take for a prototype. */
function put(holder: JsonObject | Json[], key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

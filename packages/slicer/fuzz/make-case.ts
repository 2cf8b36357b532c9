import { stringify } from "yaml";
import type { Json, JsonObject, Selection, SliceOptions } from "../src/index.ts";
import { Dice } from "./dice.ts";
import { pickHostile } from "./hostile.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateTree } from "./mutate-tree.ts";
import { oddValues } from "./odd-values.ts";

/** One thing to try: an input, and what is asked of it. */
export interface FuzzCase {
  readonly kind: "tree" | "bytes" | "yaml" | "big";
  /** The name of a big one. */
  readonly name?: string;
  readonly format: "json" | "yaml";
  readonly input: Uint8Array;
  /** What may also be wrong: a program may pass anything. */
  readonly selection: Selection;
  readonly options: SliceOptions;
}

/** How many of it a big case has. */
export interface Sizes {
  readonly big: number;
}

/** Makes the case with a number; the same one for the same seed. */
export function makeCase(
  corpus: readonly [JsonObject, ...JsonObject[]],
  seed: number,
  index: number,
  sizes: Sizes,
): FuzzCase {
  const dice = Dice.of(seed, index);
  if (dice.once(250)) {
    const { name, text } = pickHostile(dice, sizes.big);
    return { kind: "big", name, format: "json", input: encode(text), selection: {}, options: {} };
  }
  const document = structuredClone(dice.pick(corpus)) as Json;
  const asked = { selection: selectionFor(document, dice), options: optionsFrom(dice) };
  const mutated = dice.once(8) ? document : mutateTree(document, dice);
  const json = dice.once(3) ? JSON.stringify(mutated) : JSON.stringify(mutated, null, 2);
  if (dice.once(5)) {
    const text = dice.once(3) ? json : stringify(mutated, { aliasDuplicateObjects: false });
    const input = dice.once(2) ? encode(text) : mutateBytes(encode(text), dice);
    return { kind: "yaml", format: "yaml", input, ...asked };
  }
  if (dice.once(4)) return { kind: "bytes", format: "json", input: mutateBytes(encode(json), dice), ...asked };
  return { kind: "tree", format: "json", input: encode(json), ...asked };
}

/** A lone surrogate stays one, as an escape. */
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function selectionFor(document: Json, dice: Dice): Selection {
  if (dice.once(40)) return dice.pick(oddValues) as Selection;
  const selection: Record<string, unknown> = {};
  if (dice.once(6)) selection["webhooks"] = dice.pick([["**"], ["*"], ["added"], [], ["nobody"]]);
  if (dice.once(4)) selection["include"] = criteriaFor(document, dice);
  if (dice.once(6)) selection["exclude"] = criteriaFor(document, dice);
  // Made to be taken or refused: the slicer checks.
  return selection;
}

function criteriaFor(document: Json, dice: Dice): unknown {
  if (dice.once(30)) return dice.pick(oddValues);
  const paths = (document as JsonObject | null)?.["paths"];
  const known = typeof paths === "object" && paths !== null ? Object.keys(paths) : [];
  return dice.pick<unknown>([
    { methods: [dice.pick(["get", "get", "POST", "query", "copy", ""])] },
    { paths: [dice.pick(known) ?? "/**"] },
    { paths: known.filter(() => dice.once(2)) },
    { paths: ["/**", "*", dice.pick(["**", "?", "/", "***", "", "/*/**/x"])] },
    { tags: [dice.pick(["red", "a", "packages", "gists", "nobody", "__proto__"])] },
    dice.pick([
      { operationIds: [dice.pick(["get /a", "list", "__proto__"])] },
      { extensions: [dice.pick(["x-note", "x-github.category=packages", "x-", "x-a.b.c", "__proto__"])] },
    ]),
    {},
    [{ methods: ["get"] }, { methods: ["post"] }],
  ]);
}

function optionsFrom(dice: Dice): SliceOptions {
  if (dice.once(60)) return dice.pick(oddValues) as SliceOptions;
  const options: Record<string, unknown> = {};
  // Most mutations break a reference: kept, so that what comes after is tried as well.
  if (!dice.once(3)) options["dangling"] = "keep";
  if (!dice.once(3)) options["external"] = "keep";
  if (dice.once(2)) options["links"] = dice.pick(["drop", "keep", "follow"]);
  if (dice.once(4)) options["subtypes"] = dice.pick(["all", "mapped"]);
  return options;
}

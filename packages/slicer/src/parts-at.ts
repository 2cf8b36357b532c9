import { isExtension, type Kind } from "./grammar.ts";
import { member } from "./json.ts";
import { isInSection, type Layout } from "./layout.ts";
import { operationPlaces } from "./operations.ts";
import type { Part } from "./reach.ts";
import type { Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";

/** Where a reference leads, what should be there, and whether a path item there is wanted without its operations. */
export interface Aim {
  readonly target: Tokens;
  readonly expected: Kind;
  readonly shared: boolean;
}

/**
 * The parts that must stay for a place to be there. A place inside a component keeps the component, a place inside an
 * operation keeps the operation; so what is kept is always whole objects of the specification.
 */
export function partsAt(subject: Pick<Subject, "source" | "layout">, aim: Aim): Part[] {
  const { source, layout } = subject;
  const { target, expected } = aim;
  const length = itemLength(layout, target);
  if (length === undefined) return placeParts(source, aim);
  if (target.length < length) return sectionParts(subject, aim);
  const item = target.slice(0, length);
  const kind = itemKind(layout, item) ?? expected;
  if (kind === "path item") return pathItemParts(source, item, aim);
  const whole: Part = { tokens: item, kind };
  const alreadyWalked = expected === "extension" || (target.length === length && kind === expected);
  return alreadyWalked ? [whole] : [whole, { tokens: target, kind: expected }];
}

/** How many keys lead to an item of a section: `components/schemas/Pet`, `paths/~1pets`; undefined outside of both. */
function itemLength(layout: Layout, target: Tokens): number | undefined {
  if (isInSection(layout, target)) return layout.sectionLength + 1;
  return holdsPathItems(layout, target[0]) ? 2 : undefined;
}

function itemKind(layout: Layout, item: Tokens): Kind | undefined {
  const [root, name = ""] = item;
  if (holdsPathItems(layout, root)) return root === "paths" && isExtension(name) ? "extension" : "path item";
  const section = item.at(-2) ?? "";
  if (isExtension(section)) return "extension";
  return Object.hasOwn(layout.sectionKinds, section) ? layout.sectionKinds[section] : undefined;
}

function pathItemParts(source: Source, item: Tokens, { target, expected, shared }: Aim): Part[] {
  const operations = operationPlaces(source, item).map((place) => [...item, ...place]);
  const around = operations.find((operation) => operation.every((token, index) => token === target[index]));
  const within = operations.filter((operation) => target.every((token, index) => token === operation[index]));
  const wanted = around ? [around] : shared ? [] : within;
  const inside = target.length > (around ?? item).length && expected !== "extension";
  const whole = target.length === item.length && !shared;
  return [
    ...wanted.map((tokens) => ({ tokens, kind: "operation" as const })),
    { tokens: item, kind: "path item", shared: true, ...(whole ? { whole } : {}) },
    ...(inside ? [{ tokens: target, kind: expected }] : []),
  ];
}

/** A reference to `#/components`, `#/components/schemas` or `#/paths` keeps all that is in it. */
function sectionParts(subject: Pick<Subject, "source" | "layout">, { target, expected, shared }: Aim): Part[] {
  const below = subject.source
    .names(target)
    .flatMap((name) => partsAt(subject, { target: [...target, name], expected, shared }));
  return [{ tokens: target, kind: "section" }, ...below];
}

/**
 * Outside of sections just the place is kept, with two exceptions. An array is kept whole: with an item left out, a
 * reference to a later one would lead to the wrong item. And so is what lies deeper than anybody points: picking one
 * place out of each of many levels reads all of it once a level.
 */
function placeParts(source: Source, { target, expected, shared }: Aim): Part[] {
  // Of a path item that stands elsewhere, too, only the operations stay that were selected.
  const inside: Part = { tokens: target, kind: expected, ...(shared ? { shared: true } : {}) };
  if (expected === "tag") return [inside];
  let value = source.value(target.slice(0, 1));
  let length = 1;
  while (length < Math.min(target.length, 16) && !Array.isArray(value)) {
    value = member(value, target[length] ?? "");
    length += 1;
  }
  // What comes along is of no known kind: what it refers to stays with it, as with an extension.
  return length === target.length ? [inside] : [{ tokens: target.slice(0, length), kind: "extension" }, inside];
}

function holdsPathItems({ webhooks }: Layout, root: string | undefined): boolean {
  return root === "paths" || (root !== undefined && webhooks.includes(root));
}

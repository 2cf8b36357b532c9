import type { DeclaredTags } from "./declared-tags.ts";
import { grammar, type Kind } from "./grammar.ts";
import { member, type JsonObject } from "./json.ts";
import { namedReferences } from "./named-references.ts";
import type { Policies } from "./options.ts";
import { below, type Place } from "./place.ts";
import type { Tokens } from "./pointer.ts";
import type { Subject } from "./subject.ts";
import type { Subtypes } from "./subtypes.ts";
import type { Visit } from "./visits.ts";

/** A place that points to another part of the document. */
export interface Reference {
  /** As it is written. */
  readonly text: string;
  /** Where it stands. */
  readonly at: Place;
  /** What should be found there. */
  readonly expected: Kind;
  /** The places it can mean: the first that exists, or for `every` each that exists. None when it names another document. */
  readonly targets: readonly Tokens[];
  /** Every target is meant, not the first that exists. */
  readonly every?: true;
  /** It names another document. */
  readonly external?: true;
  /** In an extension nobody promises that a `$ref` is a reference: one that leads nowhere there is data. */
  readonly optional?: true;
  /** The policy by which this is a reference. */
  readonly policy?: keyof Policies;
}

/** What the references of a document are read with. */
export interface Reading extends Subject {
  readonly tags: DeclaredTags;
  /** Absent where the policy is that a schema does not bring along those that extend it. */
  readonly subtypes?: Subtypes;
}

/** The references that stand in this object itself, those by name included. */
export function referencesOf(reading: Reading, visit: Visit<JsonObject>): Reference[] {
  const { value, kind } = visit;
  const found = ["$ref", "$dynamicRef"].flatMap((keyword) => {
    const text = member(value, keyword);
    return typeof text === "string" ? written(reading, visit, { keyword, text }) : [];
  });
  return kind === "extension" ? found : [...found, ...namedReferences(reading, visit)];
}

function written(
  { resources, layout }: Reading,
  { kind, at, base }: Visit,
  { keyword, text }: { readonly keyword: string; readonly text: string },
): Reference[] {
  const dynamic = keyword === "$dynamicRef";
  if (dynamic && (kind !== "schema" || !layout.schemaResources)) return [];
  if (kind !== "extension" && !grammar[kind].referable) return [];
  const targets = resources.find(text, base);
  const reference = { text, at: below(at, keyword), expected: kind, targets };
  if (kind === "extension") return targets.length > 0 ? [{ ...reference, optional: true }] : [];
  if (resources.isInternal(text, base)) return [isAnchor(text) ? { ...reference, every: true } : reference];
  return [{ ...reference, external: true }];
}

/** A name is declared once in a resource. Where it is declared more often, each may be meant. */
function isAnchor(text: string): boolean {
  return /#[^/]/.test(text);
}

import { brokenReferences, isExternal } from "./broken-references.ts";
import { isExtension, type Kind } from "./grammar.ts";
import type { Json } from "./json.ts";
import { followLinks } from "./follow-links.ts";
import type { Operation } from "./operations.ts";
import type { Policies } from "./options.ts";
import type { Place } from "./place.ts";
import type { Tokens } from "./pointer.ts";
import type { PolicyUse } from "./report.ts";
import type { Reference } from "./references.ts";
import type { Subject } from "./subject.ts";
import { Walk } from "./walk.ts";

/** A part of the document that is kept as a whole: an operation, a component, what a path item's operations share. */
export interface Part {
  readonly tokens: Tokens;
  readonly kind: Kind;
  /** Kept without its operations, of which each is a part of its own. */
  readonly shared?: true;
  /** Beside `shared`: all of its operations stay as well, and so do those of the path item that it refers to. */
  readonly whole?: true;
  /** What led here first: the shortest way, counted in references. Absent on what was selected. */
  readonly from?: Part;
  /** The place in `from` that pointed here. */
  readonly at?: Place;
}

/** A reference that was followed. */
export interface Edge {
  readonly from: Part;
  readonly at: Place;
  readonly to: Part;
}

/** All that stays, and what is to be said of it. */
export interface Reached {
  readonly parts: readonly Part[];
  readonly edges: readonly Edge[];
  /** References that stay although they lead out of the document, or nowhere. */
  readonly external: readonly Reference[];
  readonly dangling: readonly Reference[];
  /** Places within parts that do not stay: links that would lead nowhere. */
  readonly dropped: readonly Tokens[];
  readonly decisions: readonly PolicyUse[];
}

/**
 * Follows references breadth first from what is selected, so that each part is met by its shortest way.
 * Throws a SliceError that lists every reference that leads nowhere, or out of the document where that is refused.
 */
export function reach(subject: Subject, operations: readonly Operation[], policies: Policies): Reached {
  const walk = new Walk(subject, policies);
  for (const { tokens } of operations) walk.add({ tokens, kind: "operation" });
  for (const { items, tokens } of operations) {
    // What an operation needs without naming it: its path items' shared members (parameters, servers, summary).
    const from = walk.add({ tokens, kind: "operation" });
    for (const item of items) walk.lead({ from, at: tokens }, { tokens: item, kind: "path item", shared: true });
  }
  walk.follow();
  // Extensions come last, so that the way to what both lead to is told from an operation.
  for (const tokens of freeExtensions(subject)) walk.add({ tokens, kind: "extension" });
  walk.follow();
  const { dropped, decisions } = followLinks(walk, subject, policies.links);

  const { parts, edges, broken } = walk;
  const external = broken.filter(isExternal);
  const dangling = broken.filter((reference) => !isExternal(reference));
  const refused = new Set([
    ...(policies.external === "refuse" ? external : []),
    ...(policies.dangling === "refuse" ? dangling : []),
  ]);
  if (refused.size > 0) throw brokenReferences(broken.filter((reference) => refused.has(reference)));
  return { parts, edges, external, dangling, dropped, decisions: [...walk.decisions, ...decisions] };
}

/** Extensions that belong to no part: those of the root, of `paths`, of `components`, and in what always stays. */
function freeExtensions({ source, layout }: Subject): Tokens[] {
  const members = [[], ["paths"], ["components"]].flatMap((above) =>
    source
      .names(above)
      .filter((name) => isExtension(name) && !(above.length === 0 && layout.webhooks.includes(name)))
      .map((name) => [...above, name]),
  );
  return [...members, ...layout.alwaysKept.flatMap((name) => extensionsBelow(source.value([name]), [name]))];
}

/** The extensions of `info`, of the servers and what they are made of. */
function extensionsBelow(value: Json | undefined, place: Tokens): Tokens[] {
  // None of them is made of more than servers are: a list of objects, with variables by name.
  if (typeof value !== "object" || value === null || place.length > 4) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...place, name];
    return isExtension(name) && !Array.isArray(value) ? [at] : extensionsBelow(inner, at);
  });
}

import type { Kind } from "./grammar.ts";
import type { Json } from "./json.ts";
import { sectionsOf, type Layout } from "./layout.ts";
import type { Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/** Everything in a document that can hold a schema, kept or not: all components, paths and webhooks. */
export function* allParts(
  source: Source,
  layout: Layout,
): Generator<{ readonly value: Json; readonly kind: Kind; readonly at: Tokens }> {
  for (const section of sectionsOf(source, layout)) {
    const name = section.at(-1) ?? "";
    const kind = Object.hasOwn(layout.sectionKinds, name) ? layout.sectionKinds[name] : undefined;
    if (kind) yield* items(source, section, kind);
  }
  for (const root of ["paths", ...layout.webhooks]) yield* items(source, [root], "path item");
}

function* items(source: Source, above: Tokens, kind: Kind): ReturnType<typeof allParts> {
  for (const name of source.names(above)) {
    const at = [...above, name];
    const value = source.value(at);
    if (value !== undefined) yield { value, kind, at };
  }
}

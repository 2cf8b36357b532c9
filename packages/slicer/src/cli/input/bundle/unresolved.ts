import { SliceError, type BrokenReference } from "../../../errors.ts";
import { isMembers, type Exact } from "./exact-json.ts";
import type { Problem } from "./redocly.ts";
import type { FileResolver } from "./resolver.ts";

interface Unresolved extends BrokenReference {
  readonly reason: string;
}

/**
 * The refusal that lists every reference which the bundler could not follow, with the file it stands in; undefined when
 * there is none. What names a schema by its `$id`, and what leads from the input to another place in it, is left for the
 * slicer, which knows whether it matters.
 */
export async function unresolvedReferences(
  problems: readonly Problem[],
  resolver: FileResolver,
): Promise<SliceError | undefined> {
  const found = new Map<string, Unresolved>();
  for (const problem of problems) {
    const unresolved = problem.severity === "error" ? await describe(problem, resolver) : undefined;
    if (unresolved) found.set(unresolved.at, unresolved);
  }
  const [first] = found.values();
  if (!first) return undefined;
  const references = [...found.values()];
  return new SliceError(messageOf(references), {
    code: "dangling-reference",
    pointer: first.at,
    expected: first.expected,
    received: first.reference,
    references: references.map(({ reference, at, expected }) => ({ reference, at, expected })),
    hint: "References are relative to the file they stand in. Mend them, or slice without --bundle.",
  });
}

async function describe(
  { message, location: [place] }: Problem,
  resolver: FileResolver,
): Promise<Unresolved | undefined> {
  const file = place && resolver.fileOf(place.source.absoluteRef);
  // A file that cannot be read is reported for itself as well, without a pointer.
  if (!file || place.pointer === undefined) return undefined;
  const held = valueAt(await file.content, place.pointer);
  const reference = typeof held === "string" ? held : referenceIn(held);
  if (reference === undefined || resolver.isIdentifier(reference)) return undefined;
  if (resolver.isInput(file) && reference.startsWith("#")) return undefined;
  const [, reason = "there is no such place in it"] = /^Can't resolve \$ref: (.*)$/s.exec(message) ?? [];
  const isMapping = typeof held === "string";
  return {
    reference,
    at: `${file.shown}${place.pointer === "#/" ? "#" : place.pointer}${isMapping ? "" : "/$ref"}`,
    expected: "a file and a place in it",
    reason,
  };
}

function referenceIn(value: Exact | undefined): string | undefined {
  return isMembers(value) && typeof value["$ref"] === "string" ? value["$ref"] : undefined;
}

/** The bundler writes pointers without percent-encoding, and `#/` for the whole of a file. */
function valueAt(root: Exact, pointer: string): Exact | undefined {
  let value: Exact | undefined = root;
  for (const token of pointer.replace(/^#\/?/, "").split("/")) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (token === "" && value === root) continue;
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isMembers(value) ? value[name] : undefined;
  }
  return value;
}

function messageOf(references: readonly Unresolved[]): string {
  const count = references.length === 1 ? "A reference cannot" : `${references.length} references cannot`;
  const shown = references.slice(0, 20).map(({ reference, at, reason }) => `  "${reference}" at ${at}: ${reason}`);
  const more = references.length > shown.length ? [`  and ${references.length - shown.length} more`] : [];
  return [`${count} be followed:`, ...shown, ...more].join("\n");
}

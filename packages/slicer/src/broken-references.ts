import { SliceError, type BrokenReference } from "./errors.ts";
import { tokensOf } from "./place.ts";
import { formatPointer } from "./pointer.ts";
import type { Reference } from "./references.ts";
import { shortened } from "./shortened.ts";

/** The refusal that lists every reference that leads nowhere, out of the document, or to the whole of it. */
export function brokenReferences(broken: readonly Reference[]): SliceError {
  const references: BrokenReference[] = broken.map(({ text, at, expected }) => ({
    reference: text,
    at: formatPointer(tokensOf(at)),
    expected,
  }));
  const external = broken.every(isExternal);
  const [first] = references;
  return new SliceError(message(references, [...new Set(broken.map(whereTo))]), {
    code: external ? "external-reference" : "dangling-reference",
    references,
    ...(first ? { pointer: first.at, expected: first.expected, received: first.reference } : {}),
    hint: external
      ? "Bundle the description into one document (--bundle), or keep such references as they are (--external keep)."
      : "Mend the reference in the source, leave out the operations that reach it, or keep it (--dangling keep).",
  });
}

/** Whether a reference names another document. `#anchor` does not: it leads nowhere in this one. */
export function isExternal({ external }: Reference): boolean {
  return external === true;
}

function whereTo(reference: Reference): string {
  if (isExternal(reference)) return "out of this document";
  return reference.targets.some(({ length }) => length === 0)
    ? "to the whole document, which cannot be sliced out"
    : "nowhere";
}

function message(references: readonly BrokenReference[], ways: readonly string[]): string {
  const shown = references
    .slice(0, 5)
    .map(
      ({ reference, at, expected }) =>
        `  "${shortened(reference)}" at ${shortened(at)}, looking for ${article(expected)} ${expected}`,
    );
  const more = references.length > shown.length ? [`  and ${references.length - shown.length} more`] : [];
  const count = references.length === 1 ? "A reference leads" : `${references.length} references lead`;
  return [`${count} ${ways.join(", or ")}:`, ...shown, ...more].join("\n");
}

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? "an" : "a";
}

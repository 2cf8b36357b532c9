import { SliceError, type BrokenReference } from "./errors.ts";
import { tokensOf } from "./place.ts";
import { formatPointer } from "./pointer.ts";
import type { Reference } from "./references.ts";

/** The refusal that lists every reference that leads nowhere, or out of the document. */
export function brokenReferences(broken: readonly Reference[]): SliceError {
  const references: BrokenReference[] = broken.map(({ text, at, expected }) => ({
    reference: text,
    at: formatPointer(tokensOf(at)),
    expected,
  }));
  const external = broken.every(isExternal);
  const [first] = references;
  return new SliceError(message(references, external), {
    code: external ? "external-reference" : "dangling-reference",
    references,
    ...(first ? { pointer: first.at, expected: first.expected, received: first.reference } : {}),
    hint: external
      ? "Bundle the description into one document first, or keep such references as they are (--external keep)."
      : "Mend the reference in the source, or leave out the operations that reach it.",
  });
}

/** Whether a reference names another document. `#anchor` does not: it leads nowhere in this one. */
export function isExternal({ text, target }: Reference): boolean {
  return target === undefined && !text.startsWith("#");
}

function message(references: readonly BrokenReference[], external: boolean): string {
  const shown = references
    .slice(0, 5)
    .map(({ reference, at, expected }) => `  "${reference}" at ${at}, looking for ${article(expected)} ${expected}`);
  const more = references.length > shown.length ? [`  and ${references.length - shown.length} more`] : [];
  const count = references.length === 1 ? "A reference leads" : `${references.length} references lead`;
  return [`${count} ${external ? "out of this document" : "nowhere"}:`, ...shown, ...more].join("\n");
}

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? "an" : "a";
}

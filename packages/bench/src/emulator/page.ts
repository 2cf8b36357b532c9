import type { Package } from "@ghpkg/types";

/** How many packages a page has when nobody says otherwise. */
export const pageSize = 30;

/** Where the slice has its example of a page of packages. */
const exampleName = "packages-for-org";

/** A page of packages, made of the first one of GitHub's own example. */
export function pageOf(slice: unknown, size = pageSize): readonly Package[] {
  const [first] = exampleIn(slice).value;
  if (!first) throw new Error(`The example ${exampleName} is empty.`);
  return Array.from({ length: size }, (_, at) => ({ ...first, id: first.id + at, name: `${first.name}-${at + 1}` }));
}

/** The slice with a whole page as its example: what answers with examples then answers with a page. */
export function withPage(slice: unknown, page: readonly Package[]): unknown {
  const copy = structuredClone(slice);
  exampleIn(copy).value = page;
  return copy;
}

interface Example {
  value: readonly Package[];
}

function exampleIn(slice: unknown): Example {
  // Checked below; the slicer's own gates hold the example against its schema.
  const example = (slice as { components?: { examples?: Record<string, Partial<Example>> } }).components?.examples;
  const found = example?.[exampleName];
  if (!Array.isArray(found?.value)) throw new Error(`The slice has no example ${exampleName}.`);
  // It has a list as its value.
  return found as Example;
}

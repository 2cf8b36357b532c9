import { formatPointer, type Tokens } from "./pointer.ts";
import { tokensOf } from "./place.ts";
import type { Operation } from "./operations.ts";
import type { Reached } from "./reach.ts";
import type { Oddity } from "./report.ts";
import type { Source } from "./source.ts";

/** What is odd about a source, as far as a slice has looked into it. */
export function oddities(
  source: Source,
  { operations, dangling }: Pick<Reached, "dangling"> & { readonly operations: readonly Operation[] },
): Oddity[] {
  return [...duplicateIds(operations), ...duplicateNames(source), ...nowhere(dangling)];
}

/** Among all operations, kept or not. https://spec.openapis.org/oas/v3.1.1.html#operation-object: the id must be unique. */
function duplicateIds(operations: readonly Operation[]): Oddity[] {
  const first = new Map<string, Operation>();
  const repeated = new Map<string, Operation[]>();
  for (const operation of operations) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const known = first.get(id);
    if (!known) first.set(id, operation);
    else if (pointerOf(known) !== pointerOf(operation)) {
      repeated.set(id, [...(repeated.get(id) ?? [known]), operation]);
    }
  }
  return [...repeated].map(([id, holders]) => ({
    code: "duplicate-operation-id",
    message: `${holders.length} operations have the operationId "${id}".`,
    pointers: holders.map(pointerOf),
  }));
}

/** Of members with the same name, a reader of JSON sees only the last. */
function duplicateNames(source: Source): Oddity[] {
  return (source.repeated?.() ?? []).map((place) => ({
    code: "duplicate-name",
    message: `The name "${place.at(-1) ?? ""}" stands more than once in the same object; the last one counts.`,
    pointers: [formatPointer(place)],
  }));
}

function nowhere(dangling: Reached["dangling"]): Oddity[] {
  return dangling.map(({ text, at, expected }) => ({
    code: "dangling-reference",
    message: `"${text}" leads nowhere: there is no such ${expected}.`,
    pointers: [formatPointer(tokensOf(at))],
  }));
}

function pointerOf({ tokens }: { readonly tokens: Tokens }): string {
  return formatPointer(tokens);
}

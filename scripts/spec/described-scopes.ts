import { parseSlice } from "./slice-operations.ts";
import type { Slice } from "./slices.ts";

/** The scopes that a description asks for, operation by operation, as one slice has them. */
export interface DescribedScopes {
  readonly operationId: string;
  readonly scopes: readonly string[];
}

/** As the slicer and a test have seen it. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string; description?: string }>>>>;
}

// GitHub's words. What it says behind them, where to read more, is of no matter here.
const sentence =
  /^OAuth app tokens and personal access tokens \(classic\) need the (`[^`]+`(?:(?:, | and |, and )`[^`]+`)*) scopes? to use this endpoint\.$/;

/**
 * Reads the sentence about scopes of every operation of a slice, in the order of the description. Throws an Error that names
 * the operation, the slice and the sentence when one cannot be read, and when an operation has none: a scope missed is a
 * promise broken.
 */
export function describedScopes({ edition, apiVersion, text }: Slice): DescribedScopes[] {
  const { paths } = parseSlice(text) as unknown as Description;
  const where = `the slice ${edition.id} ${apiVersion}`;
  return Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId, description = "" }) => {
      const said = sentencesOf(description).filter((one) => /\b(tokens?|scopes?)\b/i.test(one));
      const [only, another] = said;
      if (only === undefined) throw new Error(`${operationId} in ${where}: no sentence says which scopes it needs.`);
      const list = another === undefined ? sentence.exec(only)?.[1] : undefined;
      if (list === undefined) {
        throw new Error(`${operationId} in ${where}: cannot read scopes from ${JSON.stringify(said.join(" "))}`);
      }
      return { operationId, scopes: [...list.matchAll(/`([^`]+)`/g)].map(([, scope = ""]) => scope) };
    }),
  );
}

function sentencesOf(description: string): string[] {
  return description
    .split("\n")
    .flatMap((line) => line.split(/(?<=\.) (?=[A-Z])/))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

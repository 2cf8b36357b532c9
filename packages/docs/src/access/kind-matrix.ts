import { claimsOn } from "@ghpkg/scopes";
import type { Answer, Grade, OwnerKind } from "@ghpkg/scopes";
import { gridOwners, operationGrid } from "../home/operation-grid.ts";
import type { GridRow } from "../home/operation-grid.ts";
import { operationAccess, tokenNames } from "../rest/operation-access.ts";

/** A kind of token that has a name of its own. */
export type NamedKind = keyof typeof tokenNames;

/** The kinds, in the order in which they are shown. */
// The table's keys are kinds.
export const namedKinds: readonly NamedKind[] = Object.keys(tokenNames) as NamedKind[];

/** The same answer for some owners' packages, and how well it is known. */
export interface KindAnswer {
  readonly answer: Answer;
  /** Of what the sources say of the kind. */
  readonly grades: readonly Grade[];
  /** Whose packages, in words; absent where it is the same for all. */
  readonly owners?: readonly string[];
}

/** What is done, and what each kind of token is answered. */
export interface KindRow extends GridRow {
  /** In the order of `namedKinds`. */
  readonly answers: readonly (readonly KindAnswer[])[];
}

const shortOwners: Readonly<Record<OwnerKind, string>> = { org: "organization", user: "user", me: "oneself" };

/** Kinds of tokens and what they may do when all else is as it should be, for a container on GitHub.com. */
export function kindMatrix(): readonly KindRow[] {
  return operationGrid().map((row) => ({
    ...row,
    answers: namedKinds.map((kind) => answersOf(row, kind)),
  }));
}

function answersOf({ operations }: GridRow, kind: NamedKind): KindAnswer[] {
  const groups = new Map<string, OwnerKind[]>();
  for (const { owner } of gridOwners) {
    const operation = operations[owner];
    const answer = operationAccess(operation, "fpt").tokens.find((row) => row.kind === kind)?.answer ?? "unknown";
    const grades = new Set(claimsOn(kind, operation).map((claim) => claim.grade));
    const key = [answer, ...grades].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), owner]);
  }
  return [...groups].map(([key, owners]): KindAnswer => {
    // As it was joined: an answer, then grades.
    const [answer, ...grades] = key.split(" ") as [Answer, ...Grade[]];
    return { answer, grades, ...(groups.size > 1 && { owners: owners.map((owner) => shortOwners[owner]) }) };
  });
}

/** A cell as text: `unknown (organization, user), no (oneself)`. */
export function cellText(answers: readonly KindAnswer[]): string {
  return answers
    .map(({ answer, grades, owners }) => {
      const of = owners ? ` for ${owners.join(", ")}` : "";
      return `${answer}${of} (${grades.join(", ")})`;
    })
    .join("; ");
}

import type { FailureData } from "../failure.ts";
import { componentsOf, count, of } from "../report-text.ts";
import type { MadeSlice } from "./make-slices.ts";

/** How a run ended. */
export interface Outcome {
  readonly made: readonly MadeSlice[];
  /** Whether what was not current was written. */
  readonly written: boolean;
  /** Whether it was only to be compared. */
  readonly check: boolean;
  /** What to type to run the same configuration. */
  readonly again: string;
}

/** A line a slice, and what to do next. */
export function outcomeLines(outcome: Outcome): string {
  const { made, check, again } = outcome;
  const width = Math.max(...made.map(({ name }) => name.length));
  const lines = made.map((each) => `${each.name.padEnd(width)}  ${textOf(each, outcome)}`);
  return `${[...lines, ...(check ? checked(made, again) : refused(made))].join("\n")}\n`;
}

/** The report of each slice, or its failure, by name. */
export function outcomeData(outcome: Outcome): { readonly slices: Readonly<Record<string, object>> } {
  const slices = outcome.made.map((each): [string, object] => {
    const { name, input, output, failure, slice, bytes } = each;
    if (failure) return [name, { input, output, error: failure.error satisfies FailureData }];
    return [name, { input, output, state: stateOf(each, outcome), bytes, ...slice?.report }];
  });
  return { slices: Object.fromEntries(slices) };
}

function textOf(made: MadeSlice, outcome: Outcome): string {
  const { output, failure, slice, bytes } = made;
  if (failure || !slice) return `not made: ${failure?.text.replaceAll("\n", "\n  ") ?? ""}`;
  const { operations, oddities } = slice.report;
  const odd = oddities.length > 0 ? `, ${oddities.length} oddities` : "";
  return (
    `${output} ${stateOf(made, outcome)}: ${of(operations.kept.length, operations.total)} operations, ` +
    `${componentsOf(slice.report)} components, ${count(bytes?.out ?? 0)} bytes${odd}`
  );
}

function stateOf({ state }: MadeSlice, { written, check }: Outcome): string {
  if (check) return state ?? "";
  if (state === "current") return "unchanged";
  return written ? "written" : "not written";
}

function checked(made: readonly MadeSlice[], again: string): string[] {
  const behind = made.filter(({ state }) => state === "missing" || state === "stale");
  if (behind.length > 0) {
    return [
      `${of(behind.length, made.length)} outputs are not current. Run: ${again} ${behind.map(({ name }) => word(name)).join(" ")}`,
    ];
  }
  if (made.some(({ failure }) => failure)) return [];
  return [made.length === 1 ? "The output is current." : `All ${made.length} outputs are current.`];
}

function refused(made: readonly MadeSlice[]): string[] {
  return made.some(({ failure }) => failure) ? ["Nothing was written."] : [];
}

/** As a shell takes it for one word. */
export function word(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

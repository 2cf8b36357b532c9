import type { EditionId } from "@ghpkg/types";
import { SeedError } from "../seed/seed-error.ts";
import type { SeedProblem } from "../seed/seed-error.ts";
import type { Change, Snapshot } from "./snapshot.ts";

/** A snapshot, looked at as far as its seed, which is looked at on its own. Throws a `SeedError` for what is none. */
export function checkedSnapshot(given: unknown, edition: EditionId): Snapshot {
  const { format, edition: of, seed, start, now, changes } = members(given);
  const problems = [
    ...(format === "ghpkg-emulator/1" ? [] : [problem("format", '"ghpkg-emulator/1"', format)]),
    ...(of === edition ? [] : [problem("edition", `${JSON.stringify(edition)}, as the emulator's`, of)]),
    ...(isTime(start) ? [] : [problem("start", time, start)]),
    ...(isTime(now) ? [] : [problem("now", time, now)]),
    ...(Array.isArray(changes) ? changes.flatMap(changeProblems) : [problem("changes", "a list", changes)]),
  ];
  if (problems.length > 0) throw new SeedError(problems);
  // Each member has been looked at; the seed is by parseSeed.
  return { format, edition: of, seed, start, now, changes } as Snapshot;
}

/** What is wrong in a snapshot, and where. */
export function problem(path: string, expected: string, received?: unknown): SeedProblem {
  return { path, expected, received: inFewWords(received) };
}

const time = "a time, like 2026-11-01T12:00:00Z";

function changeProblems(change: unknown, index: number): SeedProblem[] {
  const { at, push, package: of, do: what, version } = members(change);
  const path = `changes[${index}]`;
  if (!isTime(at)) return [problem(`${path}.at`, time, at)];
  if (push !== undefined) return [];
  if (!Number.isSafeInteger(of)) return [problem(`${path}.package`, "the id of a package", of)];
  if (what !== "delete" && what !== "restore") return [problem(`${path}.do`, '"delete" or "restore"', what)];
  if (version === undefined || Number.isSafeInteger(version)) return [];
  return [problem(`${path}.version`, "the id of a version", version)];
}

/** The type says no more than what may be there: each is looked at. */
function members(
  value: unknown,
): Partial<Record<keyof Snapshot | keyof Change | "do" | "package" | "push" | "version", unknown>> {
  // A copy has what the value itself has: lists have a push, too.
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** As `toISOString` writes it, of the years that a clock has. */
function isTime(value: unknown): boolean {
  return (
    typeof value === "string" && /^(?:19[7-9]|[2-9]\d\d)\d-\d\d-\d\dT[\d:.]+Z$/.test(value) && Date.parse(value) >= 0
  );
}

function inFewWords(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

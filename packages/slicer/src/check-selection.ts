import { SliceError } from "./errors.ts";
import { isObject, typeName } from "./json.ts";
import { nearest, nearestSentence } from "./nearest.ts";
import type { Criteria, Selection } from "./selection.ts";

// Records, so that the compiler finds a list that misses a member.
const criteriaMembers: Record<keyof Criteria, true> = {
  tags: true,
  operationIds: true,
  paths: true,
  methods: true,
  extensions: true,
};
const selectionMembers: Record<keyof Selection, true> = { include: true, exclude: true, webhooks: true };

/**
 * Refuses a selection that no compiler has checked: a misspelt member would select everything, and a lone string in
 * the place of a list would be taken for its letters. Throws a SliceError.
 */
export function checkSelection(selection: unknown): void {
  const members = checkedMembers("the selection", selection, selectionMembers);
  for (const name of ["include", "exclude"] as const) {
    const criteria = members[name];
    if (Array.isArray(criteria)) criteria.forEach((each, index) => checkCriteria(`${name}[${index}]`, each));
    else if (criteria !== undefined) checkCriteria(name, criteria);
  }
  checkList("webhooks", members["webhooks"]);
}

function checkCriteria(place: string, criteria: unknown): void {
  const members = checkedMembers(place, criteria, criteriaMembers);
  for (const [name, list] of Object.entries(members)) checkList(`${place}.${name}`, list);
}

function checkedMembers(place: string, value: unknown, known: Record<string, true>): Record<string, unknown> {
  if (!isObject(value)) throw refusal(place, "an object", typeName(value));
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(known, name)) {
      throw refusal(place, Object.keys(known).join(", "), `"${name}"`, nearest(name, Object.keys(known)));
    }
  }
  return value;
}

function checkList(place: string, list: unknown): void {
  if (list === undefined) return;
  if (!Array.isArray(list)) throw refusal(place, "an array of strings", typeName(list));
  const wrong: unknown = list.find((item) => typeof item !== "string");
  if (wrong !== undefined) throw refusal(place, "an array of strings", `${typeName(wrong)} in it`);
}

function refusal(place: string, expected: string, received: string, near: readonly string[] = []): SliceError {
  return new SliceError(`Wrong selection: ${place}: expected ${expected}, found ${received}.${nearestSentence(near)}`, {
    code: "invalid-selector",
    expected,
    received,
    nearest: near,
    hint: `A selection is { ${Object.keys(selectionMembers).join(", ")} }, and what it includes and excludes has lists: ${Object.keys(criteriaMembers).join(", ")}.`,
  });
}

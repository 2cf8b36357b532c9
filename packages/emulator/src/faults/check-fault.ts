import type { OperationId } from "@ghpkg/types";
import { operationsTable } from "@ghpkg/types";
import { checkedEffect } from "./check-effect.ts";
import { checkedMembers, oneValue } from "./check-members.ts";
import type { Rule } from "./check-members.ts";
import type { Fault } from "./fault.ts";
import { InputError } from "./input-error.ts";
import { nearestName } from "./nearest-name.ts";

const operationIds = Object.keys(operationsTable);

const isOperation = (value: unknown): value is OperationId =>
  typeof value === "string" && Object.hasOwn(operationsTable, value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const rules: Readonly<Record<keyof Fault, Rule>> = {
  // Looked at on its own.
  effect: oneValue("an effect", () => true),
  operation: {
    expected: 'the id of an operation, or a list of ids, like "packages/list-packages-for-organization"',
    wrong: (value) => itemThat(value, (item) => !isOperation(item)),
    hint(value) {
      const nearest = isText(value) ? nearestName(value, operationIds) : undefined;
      return nearest === undefined ? undefined : `The nearest is ${JSON.stringify(nearest)}.`;
    },
  },
  method: oneValue('a method, like "DELETE"', (value) => isText(value) && /^[a-z]{1,20}$/i.test(value)),
  path: oneValue(
    'a path that begins with / or *, like "/orgs/acme/packages/*", or a regular expression',
    (value) => value instanceof RegExp || (isText(value) && /^[/*]/.test(value) && value.length <= 2000),
  ),
  token: oneValue("the name of a token in the seed, or a token", isText, { hidden: true }),
  nth: {
    expected: "a whole number from 1, a list of them, or { every: 10 }",
    wrong: (value) => (isEvery(value) ? undefined : itemThat(value, (item) => !isCount(item))),
  },
  probability: oneValue("a number from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1),
  seed: oneValue("a whole number", Number.isSafeInteger),
  times: oneValue("a whole number from 1", isCount),
};

/** A copy of a fault of which every member has been looked at: it may have come over HTTP. Throws an `InputError` for what is none. */
export function checkedFault(value: unknown): Fault {
  const members = checkedMembers(value, "fault", rules);
  if (members["effect"] === undefined) {
    throw new InputError({ path: "fault.effect", expected: "an effect, like { status: 503 }" }, "not there");
  }
  const { operation, path, nth } = members;
  // `effect` is there, and each member is right by its rule.
  return Object.freeze({
    ...members,
    effect: checkedEffect(members["effect"], "fault.effect"),
    // What is copied here cannot change while it is in use.
    ...(Array.isArray(operation) && { operation: Object.freeze([...operation]) }),
    ...(path instanceof RegExp && { path: new RegExp(path) }),
    ...(typeof nth === "object" && { nth: Object.freeze(Array.isArray(nth) ? [...nth] : { ...nth }) }),
  }) as Fault;
}

function itemThat(value: unknown, isWrong: (item: unknown) => boolean): { at: string; value: unknown } | undefined {
  if (!Array.isArray(value)) return isWrong(value) ? { at: "", value } : undefined;
  const items: readonly unknown[] = value;
  if (items.length === 0) return { at: "", value };
  const index = items.findIndex(isWrong);
  return index === -1 ? undefined : { at: `[${index}]`, value: items[index] };
}

function isEvery(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const [member, ...others] = Object.entries(value);
  return member?.[0] === "every" && isCount(member[1]) && others.length === 0;
}

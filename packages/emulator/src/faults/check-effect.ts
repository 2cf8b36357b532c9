import { checkedMembers, oneValue } from "./check-members.ts";
import type { Rule } from "./check-members.ts";
import type { FaultEffect } from "./fault.ts";
import { InputError, inWords } from "./input-error.ts";
import { longestDelay } from "./wait.ts";

const whole =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const yes: Rule = oneValue("true", (value) => value === true);
const text: Rule = oneValue("a text", (value) => typeof value === "string", { hidden: true });
// Those that a `Response` can have: https://fetch.spec.whatwg.org/#dom-response
const status = oneValue("a status from 200 to 599", whole(200, 599));
const seconds = oneValue("a whole number of seconds, 0 or more", whole(0, longestDelay));

const headers: Rule = {
  expected: "an object of header names and texts",
  hidden: true,
  wrong(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { at: "", value };
    const bad = Object.entries(value).find(([name, header]) => typeof header !== "string" || !isHeader(name, header));
    return bad && { at: `[${JSON.stringify(bad[0].slice(0, 80))}]`, value: bad[1] };
  },
};

/** The kinds of effect: the member that says which it is, and those that may stand beside it. */
const effects: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  status: { status, message: text, body: text, headers },
  delay: { delay: oneValue(`milliseconds from 0 to ${longestDelay}`, isDelay) },
  secondaryLimit: {
    secondaryLimit: yes,
    retryAfter: oneValue(
      "a whole number of seconds, or null",
      (value) => value === null || whole(0, longestDelay)(value),
    ),
  },
  primaryLimit: { primaryLimit: yes, reset: seconds },
  html: { html: oneValue("true, or a status from 200 to 599", (value) => value === true || whole(200, 599)(value)) },
  cut: { cut: yes },
  badJson: { badJson: yes },
  reset: { reset: oneValue('"before" or "after"', (value) => value === "before" || value === "after") },
  drift: {
    drift: oneValue(
      "a whole number from -10000 to 10000, not 0",
      (value) => value !== 0 && whole(-10_000, 10_000)(value),
    ),
  },
};

/** An effect of which every member has been looked at. Throws an `InputError` for what is none. */
export function checkedEffect(value: unknown, path: string): FaultEffect {
  const kind = kindOf(value, path);
  const members = checkedMembers(value, path, effects[kind] ?? {});
  // The member that names the kind is there, and each member is right by the rule of its kind.
  return Object.freeze({
    ...members,
    ...(typeof members["headers"] === "object" && { headers: Object.freeze({ ...members["headers"] }) }),
  }) as FaultEffect;
}

function kindOf(value: unknown, path: string): string {
  const kinds = Object.keys(effects);
  const expected = `an object with one of ${kinds.join(", ")}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError({ path, expected }, inWords(value));
  }
  const named = Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]));
  // `reset` alone loses the connection; beside `primaryLimit` it is the limit's.
  const found = kinds.filter((kind) => named.includes(kind) && !(kind === "reset" && named.includes("primaryLimit")));
  const [kind, ...others] = found;
  if (kind !== undefined && others.length === 0) return kind;
  if (kind === undefined) throw new InputError({ path, expected }, `an object with ${someOf(named)}`);
  throw new InputError(
    { path, expected, hint: "Add a fault for each: they can happen to the same request." },
    `an object with ${found.join(" and ")}`,
  );
}

function someOf(names: readonly string[]): string {
  const some = names.slice(0, 5).map((name) => name.slice(0, 40));
  return some.length === 0 ? "nothing" : some.join(", ");
}

function isDelay(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= longestDelay;
}

function isHeader(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
}

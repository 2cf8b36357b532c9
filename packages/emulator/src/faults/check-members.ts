import { InputError, inWords } from "./input-error.ts";
import { nearestName } from "./nearest-name.ts";

/** Something wrong in a value, and where in it: `""` for the value itself, `[2]` for an item. */
export interface Wrong {
  readonly at: string;
  readonly value: unknown;
}

/** What a member of an object may be. */
export interface Rule {
  /** What belongs there, in words. */
  readonly expected: string;
  /** What is wrong with a value; nothing when it is right. */
  readonly wrong: (value: unknown) => Wrong | undefined;
  /** What to write instead of the wrong value. */
  readonly hint?: (value: unknown) => string | undefined;
  /** Whether it may hold a secret, or much text: its value is not shown then. */
  readonly hidden?: true;
}

/** A rule for a single value. */
export function oneValue(
  expected: string,
  fits: (value: unknown) => boolean,
  more: Pick<Rule, "hidden" | "hint"> = {},
): Rule {
  return { expected, wrong: (value) => (fits(value) ? undefined : { at: "", value }), ...more };
}

/** The members of an object that are there, each right by its rule. Throws an `InputError` for all else. */
export function checkedMembers(
  value: unknown,
  path: string,
  rules: Readonly<Record<string, Rule>>,
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError({ path, expected: `an object with ${Object.keys(rules).join(", ")}` }, inWords(value));
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  for (const [name, member] of members) checkMember(name, member, path, rules);
  return Object.fromEntries(members);
}

function checkMember(name: string, member: unknown, path: string, rules: Readonly<Record<string, Rule>>): void {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) throw unknownMember(name, path, Object.keys(rules));
  const wrong = rule.wrong(member);
  if (!wrong) return;
  const hint = rule.hint?.(wrong.value);
  throw new InputError(
    { path: `${path}.${name}${wrong.at}`, expected: rule.expected, ...(hint !== undefined && { hint }) },
    rule.hidden ? undefined : inWords(wrong.value),
  );
}

function unknownMember(name: string, path: string, names: readonly string[]): InputError {
  const facts = { path: `${path}.${name.slice(0, 80)}`, expected: `one of ${names.join(", ")}` };
  const nearest = nearestName(name, names);
  return new InputError(nearest === undefined ? facts : { ...facts, hint: `Did you mean ${nearest}?` }, "not known");
}

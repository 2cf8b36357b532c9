import type { Clock } from "../clock.ts";
import { checkedMembers, oneValue } from "../faults/check-members.ts";
import { InputError, inWords } from "../faults/input-error.ts";
import type { ControlReply } from "./control-reply.ts";

const isTime = (value: unknown): value is number | string => typeof value === "string" || typeof value === "number";
const time = "a time, like 2026-11-01T12:00:00Z";
const yes = oneValue("true", (value) => value === true);

const state = {
  now: oneValue(time, isTime),
  frozen: oneValue("true or false", (value) => typeof value === "boolean"),
};

const actions = {
  set: oneValue(time, isTime),
  advance: oneValue('milliseconds, or a duration like "31 days"', isTime),
  freeze: oneValue(`true, or ${time}`, (value) => value === true || isTime(value)),
  unfreeze: yes,
};

/** What time it is. */
export function showClock({ clock }: { readonly clock: Clock }): ControlReply {
  return { status: 200, body: { now: new Date(clock.now()).toISOString(), frozen: clock.frozen } };
}

/** Sets the clock, or whether it stands still: `{ "now": "2026-11-01T12:00:00Z", "frozen": true }`. */
export function putClock({ clock }: { readonly clock: Clock }, body: unknown): ControlReply {
  const { now, frozen } = checkedMembers(body, "clock", state);
  if (isTime(now)) told("now", now, time, () => clock.set(now));
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.unfreeze();
  return showClock({ clock });
}

/** Does one thing with the clock: `{ "advance": "31 days" }`. */
export function postClock({ clock }: { readonly clock: Clock }, body: unknown): ControlReply {
  const members = checkedMembers(body, "clock", actions);
  const [name, ...others] = Object.keys(members);
  if (name === undefined || others.length > 0) {
    const expected = `one of ${Object.keys(actions).join(", ")}`;
    throw new InputError({ path: "clock", expected }, name === undefined ? "an empty object" : "more than one of them");
  }
  const { set, advance, freeze } = members;
  if (isTime(set)) told("set", set, time, () => clock.set(set));
  if (isTime(advance)) told("advance", advance, actions.advance.expected, () => clock.advance(advance));
  if (isTime(freeze)) told("freeze", freeze, time, () => clock.freeze(freeze));
  if (freeze === true) clock.freeze();
  if (name === "unfreeze") clock.unfreeze();
  return showClock({ clock });
}

/** The clock says what it cannot read by a `TypeError`; here it gets its place. */
function told(name: string, value: unknown, expected: string, tell: () => void): void {
  try {
    tell();
  } catch (error) {
    if (error instanceof TypeError) throw new InputError({ path: `clock.${name}`, expected }, inWords(value));
    throw error;
  }
}

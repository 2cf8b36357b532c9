import { chance } from "./chance.ts";
import { checkedFault } from "./check-fault.ts";
import type { Fault, FaultContext, FaultEffect, Faults, ListedFault } from "./fault.ts";
import { InputError } from "./input-error.ts";
import { matchesPattern } from "./path-pattern.ts";

/** Faults, and what comes of them. */
export interface FaultEngine extends Faults {
  /** What goes wrong with a request. Counts it, so ask once for each. */
  plan(context: FaultContext): readonly FaultEffect[];
}

/** What faults have to know of what is around them. */
export interface FaultSurroundings {
  /**
   * The name of the token that a text is the name or the secret of. With it, a fault for a token that there is not is refused,
   * and lists show names instead of secrets.
   */
  readonly tokenName?: (nameOrSecret: string) => string | undefined;
}

interface Entry {
  readonly id: number;
  readonly fault: Fault;
  matched: number;
  happened: number;
}

const nothing: readonly FaultEffect[] = Object.freeze([]);

/** An engine without faults. */
export function createFaults({ tokenName }: FaultSurroundings = {}): FaultEngine {
  let entries: readonly Entry[] = [];
  let lastId = 0;
  const drop = (isGone: (entry: Entry) => boolean): boolean => {
    const before = entries.length;
    entries = entries.filter((entry) => !isGone(entry));
    return entries.length < before;
  };
  return {
    add(given) {
      const fault = checkedFault(given);
      if (fault.token !== undefined && tokenName && tokenName(fault.token) === undefined) {
        throw new InputError({ path: "fault.token", expected: "the name of a token in the seed, or a token" });
      }
      lastId += 1;
      const entry: Entry = { id: lastId, fault, matched: 0, happened: 0 };
      entries = [...entries, entry];
      return () => void drop((one) => one === entry);
    },
    remove: (id) => drop((entry) => entry.id === id),
    clear() {
      entries = [];
    },
    list: () => entries.map((entry) => listed(entry, tokenName)),
    plan(context) {
      if (entries.length === 0) return nothing;
      return entries.filter((entry) => happens(entry, context)).map(({ fault }) => fault.effect);
    },
  };
}

function listed({ id, fault, matched, happened }: Entry, tokenName: FaultSurroundings["tokenName"]): ListedFault {
  const token = fault.token === undefined ? undefined : (tokenName?.(fault.token) ?? fault.token);
  return Object.freeze({ id, matched, happened, ...fault, ...(token !== undefined && { token }) });
}

/** Whether it happens to this request, which is counted. */
function happens(entry: Entry, context: FaultContext): boolean {
  const { nth, probability = 1, seed = 1, times = Number.POSITIVE_INFINITY } = entry.fault;
  if (!matches(entry.fault, context)) return false;
  entry.matched += 1;
  if (entry.happened >= times || !isTurn(nth, entry.matched)) return false;
  // Never below 0, and never 1: nothing happens at 0, and everything at 1.
  if (chance(seed, entry.matched) >= probability) return false;
  entry.happened += 1;
  return true;
}

function matches({ operation, method, path, token }: Fault, context: FaultContext): boolean {
  if (method !== undefined && method.toUpperCase() !== context.method.toUpperCase()) return false;
  if (operation !== undefined && !isOneOf(operation, context.operation)) return false;
  if (token !== undefined && token !== context.token?.name && token !== context.token?.secret) return false;
  if (path === undefined) return true;
  if (typeof path === "string") return matchesPattern(path, context.path);
  // Those with the flags g and y go on where they were.
  path.lastIndex = 0;
  return path.test(context.path);
}

function isOneOf<Item>(wanted: Item | readonly Item[], item: Item | undefined): boolean {
  return Array.isArray(wanted) ? wanted.includes(item) : wanted === item;
}

function isTurn(nth: Fault["nth"], count: number): boolean {
  if (nth === undefined) return true;
  // A list has an `every` too, but that is a method.
  const every = typeof nth === "object" ? nth.every : undefined;
  return typeof every === "number" ? count % every === 0 : isOneOf(nth, count);
}

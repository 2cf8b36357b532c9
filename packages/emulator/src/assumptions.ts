import { assumptionTable } from "./assumption-table.ts";
import type { Assumption, Assumptions } from "./assumption-table.ts";

/** The name of an assumption. */
export type AssumptionName = keyof Assumptions;

/** Assumptions that are switched. */
export type AssumptionChoices = { readonly [Name in AssumptionName]?: Assumptions[Name] | undefined };

/** All assumptions, with those that are switched. Throws a `TypeError` for a name or a choice that there is not. */
export function chosenAssumptions(choices: AssumptionChoices = {}): Assumptions {
  const chosen: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(assumptionTable)) chosen[name] = value;
  for (const [name, value] of Object.entries(choices)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(assumptionTable, name)) {
      throw new TypeError(`${JSON.stringify(name)} is no assumption: there are ${Object.keys(chosen).join(", ")}.`);
    }
    // Just looked up.
    const { choices: allowed } = assumptionTable[name as AssumptionName] as Assumption;
    const fits = allowed ? allowed.includes(value) : typeof value === "string";
    if (!fits) {
      const known = allowed ? allowed.map((choice) => JSON.stringify(choice)).join(", ") : "a text";
      throw new TypeError(`assumptions.${name} is ${JSON.stringify(value)}: it can be ${known}.`);
    }
    chosen[name] = value;
  }
  // Every name of the table has a value, each checked above.
  return chosen as unknown as Assumptions;
}

import { SliceError } from "./errors.ts";
import { isObject, typeName } from "./json.ts";
import { nearest, nearestSentence } from "./nearest.ts";

/** How a slice deals with what the specification leaves to the tool. The first value of each is the default. */
export interface SliceOptions {
  /**
   * References out of the document (`pets.json#/Pet`): refused with the list of them, or kept as they are written and
   * listed in the report.
   */
  readonly external?: "refuse" | "keep";
  /** References into the document that lead nowhere: refused with the list of them, or kept and listed in the report. */
  readonly dangling?: "refuse" | "keep";
  /**
   * Links (`operationId` or `operationRef`) to an operation that was not selected: left out, since they would lead
   * nowhere; kept as they are written; or followed, so that the operation stays too. The report lists each.
   */
  readonly links?: "drop" | "keep" | "follow";
  /**
   * Schemas that extend a kept schema by `allOf`, where that has a discriminator: all of them stay, since a value may
   * name any of them; or only those that its mapping names.
   */
  readonly subtypes?: "all" | "mapped";
}

/** Options with nothing left open. */
export type Policies = Required<SliceOptions>;

/** What each option can be, its default first. */
export const policyChoices: { readonly [Name in keyof Policies]: readonly [Policies[Name], ...Policies[Name][]] } = {
  external: ["refuse", "keep"],
  dangling: ["refuse", "keep"],
  links: ["drop", "keep", "follow"],
  subtypes: ["all", "mapped"],
};

/** Fills in what options leave open, and refuses what no compiler has checked. Throws a SliceError. */
export function readPolicies(options: unknown): Policies {
  if (!isObject(options)) throw refusal("expected an object", typeName(options), []);
  for (const [name, value] of Object.entries(options)) {
    const known: readonly string[] | undefined = Object.hasOwn(policyChoices, name)
      ? policyChoices[name as keyof Policies]
      : undefined;
    if (!known) throw refusal(`there is no option "${name}"`, name, nearest(name, Object.keys(policyChoices)));
    const choice = typeof value === "string" ? value : typeName(value);
    if (value !== undefined && !known.includes(choice)) {
      throw refusal(`${name} takes ${known.join(" or ")}`, choice, nearest(choice, known));
    }
  }
  // Each name and value was just looked up in the table of choices.
  const { external = "refuse", dangling = "refuse", links = "drop", subtypes = "all" } = options as SliceOptions;
  return { external, dangling, links, subtypes };
}

function refusal(expected: string, received: string, near: readonly string[]): SliceError {
  return new SliceError(`Wrong options: ${expected}, found ${received}.${nearestSentence(near)}`, {
    code: "invalid-option",
    expected,
    received,
    nearest: near,
    hint: `Options: ${Object.entries(policyChoices)
      .map(([name, choices]) => `${name} (${choices.join(" | ")})`)
      .join(", ")}.`,
  });
}

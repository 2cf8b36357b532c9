import { SliceError } from "./errors.ts";
import { isObject, typeName } from "./json.ts";
import { nearest, nearestSentence } from "./nearest.ts";

/** How a slice deals with what the specification leaves to the tool. */
export interface SliceOptions {
  /**
   * References out of the document (`pets.json#/Pet`): refused with the list of them, which is the default, or kept as they
   * are written and listed in the report.
   */
  readonly external?: "refuse" | "keep";
}

const choices: Record<keyof SliceOptions, readonly string[]> = { external: ["refuse", "keep"] };

/** Refuses options that no compiler has checked. Throws a SliceError. */
export function checkOptions(options: unknown): void {
  if (!isObject(options)) throw refusal("expected an object", typeName(options), []);
  for (const [name, value] of Object.entries(options)) {
    const known = Object.hasOwn(choices, name) ? choices[name as keyof SliceOptions] : undefined;
    if (!known) throw refusal(`there is no option "${name}"`, name, nearest(name, Object.keys(choices)));
    const choice = typeof value === "string" ? value : typeName(value);
    if (value !== undefined && !known.includes(choice)) {
      throw refusal(`${name} takes ${known.join(" or ")}`, choice, nearest(choice, known));
    }
  }
}

function refusal(expected: string, received: string, near: readonly string[]): SliceError {
  return new SliceError(`Wrong options: ${expected}, found ${received}.${nearestSentence(near)}`, {
    code: "invalid-option",
    expected,
    received,
    nearest: near,
  });
}

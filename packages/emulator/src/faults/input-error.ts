/** What is wrong with something that was handed in. */
export interface InputFacts {
  /** Where: `fault.effect.status`. */
  readonly path: string;
  /** What belongs there, in words. */
  readonly expected: string;
  /** What to write instead, if that can be guessed. */
  readonly hint?: string;
}

/** Something that was handed in is not what it should be. It says where, and what was expected. */
export class InputError extends TypeError implements InputFacts {
  override readonly name = "InputError";
  readonly path: string;
  readonly expected: string;
  declare readonly hint?: string;

  /** `given`: what stands there, in words; left out where it may be a secret. */
  constructor(facts: InputFacts, given?: string) {
    const { path, expected, hint } = facts;
    super(`${path} is ${given ?? "something else"}: expected ${expected}.${hint === undefined ? "" : ` ${hint}`}`);
    this.path = path;
    this.expected = expected;
    if (hint !== undefined) this.hint = hint;
  }
}

/** A value in a few words. Long texts and what is in objects stay out. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "string") return value.length > 80 ? "a long text" : JSON.stringify(value);
  if (typeof value === "object" && value !== null)
    return value instanceof RegExp ? "a regular expression" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}

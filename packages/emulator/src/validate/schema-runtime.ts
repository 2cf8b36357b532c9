// What validators that Ajv wrote call when they run: they are generated, and import nothing of Ajv.

/** Says whether a value fits a schema. What does not fit is in `errors` until the next call. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A place where a value does not fit its schema. */
export interface SchemaError {
  /** The keyword of JSON Schema that says so. */
  readonly keyword: string;
  /** A JSON Pointer to the place in the value. */
  readonly instancePath: string;
  /** What the keyword asks for; Ajv documents it by keyword: https://ajv.js.org/api.html#error-parameters */
  readonly params: Readonly<Record<string, unknown>>;
  /** A sentence, where the validators were made with sentences. */
  readonly message?: string;
}

/** The errors so far, with one more. */
export function withError(errors: SchemaError[] | null, error: SchemaError): SchemaError[] {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

/** The length of a text as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Whether two values of JSON are the same, in whatever order their keys are. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) || one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The formats that schemas may name. A value that has one is a text of that form. */
export const formats: { readonly [Name in "date-time" | "uri"]: (text: string) => boolean } = {
  "date-time": isDateTime,
  uri: isUri,
};

/** RFC 3339. A time of day that there is not is refused by the comparison, as is a day that its month does not have. */
function isDateTime(text: string): boolean {
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  const at = new Date(`${date}T${time}Z`);
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(`${date}T${time}`);
}

/** RFC 3986, with a scheme. */
function isUri(text: string): boolean {
  return /^[a-z][\d+.a-z-]*:(?:[\w!#$&'()*+,./:;=?@[\]~-]|%[\da-f]{2})*$/i.test(text);
}

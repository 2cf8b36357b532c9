/** Where an answer is not what it should be. */
export interface ResponseFault {
  /** A JSON Pointer into the answer: `/status`, `/headers/content-type`, `/body/0/id`. */
  readonly pointer: string;
  readonly expected: string;
  readonly received: string;
}

/** A fault, and what is needed to know whether GitHub is known to answer so. */
export interface FoundFault extends ResponseFault {
  readonly is: "missing" | "undeclared" | "wrong";
  /** The value that is wrong, where it is a text. */
  readonly value?: string;
}

/** How a value is shown: what it is, and the beginning of it if it is no object or list. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || typeof value === "object") return kindOf(value);
  const text = JSON.stringify(value);
  return `the ${typeof value} ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

/** What a value is, without what is in it: nobody knows what a key that is not declared holds. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

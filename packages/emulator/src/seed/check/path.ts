/** The steps of a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
export function steps(pointer: string): string[] {
  const [, ...parts] = pointer.split("/");
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A place as people write it: `packages[2].roles["acme/app"]`. */
export function pathOf(place: readonly string[]): string {
  return pathBelow("", ...place).replace(/^\./, "");
}

/** A place below one that is written already. */
export function pathBelow(path: string, ...place: readonly string[]): string {
  const written = place.map((step) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return /^[$A-Za-z_][\w$-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step.slice(0, 80))}]`;
  });
  return path + written.join("");
}

/** What stands at a place; nothing if there is no such place. */
export function valueAt(document: unknown, place: readonly string[]): unknown {
  let value = document;
  for (const step of place) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    // It is an object that has this member.
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

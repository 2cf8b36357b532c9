import { isExtension } from "./grammar.ts";
import { member, type Json } from "./json.ts";
import { SliceError } from "./errors.ts";

/** A selector by extension: `x-internal` (present) or `x-github.category=packages` (a member with that value). */
export interface ExtensionSelector {
  readonly text: string;
  /** The dotted path, without the value. */
  readonly path: string;
  readonly value?: string;
}

/** Reads `x-github.category=packages`. Throws a SliceError when it does not name an extension. */
export function parseExtensionSelector(text: string): ExtensionSelector {
  const equals = text.indexOf("=");
  const path = equals === -1 ? text : text.slice(0, equals);
  if (!isExtension(path)) {
    throw new SliceError(
      `The extension selector "${text}" does not start with x-. Write x-name or x-name.member=value.`,
      {
        code: "invalid-selector",
        expected: "x-name, x-name=value or x-name.member=value",
        received: text,
        hint: "Write the whole way to the value, from the extension on: x-github.category=packages.",
      },
    );
  }
  return equals === -1 ? { text, path } : { text, path, value: text.slice(equals + 1) };
}

/** @param values what {@link extensionValues} found. */
export function matchesExtension(values: readonly string[], { value }: ExtensionSelector): boolean {
  return value === undefined ? values.length > 0 : values.includes(value);
}

/**
 * The values at a dotted path, as text; an array counts as each of its items.
 *
 * @param read gives a member of the holder by its name.
 */
export function extensionValues(read: (name: string) => Json | undefined, path: string): string[] {
  const value = descend(read, path);
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(asText) : [asText(value)];
}

/** Names may hold dots themselves, so the whole rest of the path is tried as a name before it is split. */
function descend(read: (name: string) => Json | undefined, path: string): Json | undefined {
  const whole = read(path);
  if (whole !== undefined) return whole;
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    const inner = read(path.slice(0, dot));
    const found = inner === undefined ? undefined : descend((name) => member(inner, name), path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function asText(value: Json): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

import { isMembers, type Exact, type ExactObject } from "./exact-json.ts";
import type { DescriptionFile } from "./file-set.ts";

/** Stands in a `$ref` that leads in a circle while the bundler is at work. No such address can be read. */
const mark = "circular-reference:";

/** As many references in a row as nobody writes; the bundler calls itself for each. A longer way counts as endless. */
const mostHops = 100;

/** A value, and the file it stands in. */
interface Place {
  readonly file: DescriptionFile;
  readonly value: Exact;
}

/**
 * References that lead to each other and to nothing else. The bundler would fail at the first of them, without saying
 * where, and leave promises behind that end the process. So they are made to look like references to nothing: it then
 * reports those that it follows, and passes by those that are data.
 */
export class Circles {
  readonly #contents = new Map<DescriptionFile, Exact>();
  readonly #broken: { readonly node: ExactObject; readonly reference: string }[] = [];
  readonly #find: (reference: string, from: DescriptionFile) => DescriptionFile | undefined;

  /** @param find a file that is there already; must not throw. */
  constructor(find: (reference: string, from: DescriptionFile) => DescriptionFile | undefined) {
    this.#find = find;
  }

  /** Breaks the circles that a file closes: each has a reference in the file that comes last. */
  add(file: DescriptionFile, content: Exact): void {
    this.#contents.set(file, content);
    for (const node of referencesIn(content)) {
      if (this.#endOf(node, file, []) !== "circle") continue;
      // What referencesIn finds has a text there.
      this.#broken.push({ node, reference: node["$ref"] as string });
      node["$ref"] = `${mark}${this.#broken.length}`;
    }
  }

  /** Puts the references back as they were. */
  restore(): void {
    for (const { node, reference } of this.#broken) node["$ref"] = reference;
  }

  /** Goes the way that the bundler goes, and ends where that is not known yet. */
  #endOf(node: ExactObject, from: DescriptionFile, before: readonly ExactObject[]): Place | "circle" | undefined {
    if (before.includes(node) || before.length >= mostHops) return "circle";
    const hops = [...before, node];
    const [address = "", pointer = ""] = (node["$ref"] as string).split("#/");
    const file = address === "" || address === "#" ? from : this.#find(address.replace(/#$/, ""), from);
    const content = file && this.#contents.get(file);
    if (!file || content === undefined) return undefined;
    let place: Place = { file, value: content };
    for (const name of pointer
      .split("/")
      .map(unescape)
      .filter((token) => token !== "")) {
      let value = memberOf(place.value, name);
      if (value === undefined && isReference(place.value)) {
        const end = this.#endOf(place.value, place.file, hops);
        if (end === undefined || end === "circle") return end;
        place = end;
        value = memberOf(end.value, name);
      }
      if (value === undefined) return undefined;
      place = { file: place.file, value };
    }
    return isReference(place.value) ? this.#endOf(place.value, place.file, hops) : place;
  }
}

/** Whether a reference is one that stands in the place of another which leads in a circle. */
export function isCircular(reference: string): boolean {
  return reference.startsWith(mark);
}

function isReference(value: Exact): value is ExactObject {
  return isMembers(value) && typeof value["$ref"] === "string";
}

function memberOf(value: Exact, name: string): Exact | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isMembers(value) ? value[name] : undefined;
}

/** In the order of the bundler, which takes `%7E1` for `~1`. */
function unescape(token: string): string {
  const text = token.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function referencesIn(content: Exact): ExactObject[] {
  const found: ExactObject[] = [];
  const stack: Exact[] = [content];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) for (const item of value) stack.push(item);
    if (!isMembers(value)) continue;
    if (isReference(value)) found.push(value);
    for (const name of Object.keys(value)) stack.push(value[name] ?? null);
  }
  return found;
}

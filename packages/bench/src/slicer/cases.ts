import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { program } from "../places.ts";
import { isList, isObjectValue, readLossless, writeLossless } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { memberOf, membersOf, placeOf, textOf, valueAt } from "./places.ts";

/** A small description of one idea, and what is right about it. The operations to keep have the tag `keep`. */
export interface Case {
  readonly name: string;
  /** What is right, as a sentence. */
  readonly about: string;
  /** Where that is said: an address. */
  readonly because: string;
  /** All components that must stay, by pointer; all others must go. Written by hand: the closure is held to it, too. */
  readonly needed: readonly string[];
  /** Names that must stand in this order, by the pointer of their object. */
  readonly order: readonly (readonly [string, readonly string[]])[];
  /** The description, as JSON. */
  readonly text: string;
}

const folder = program("slicer", "cases");

/** All cases, by name. */
export async function readCases(): Promise<readonly Case[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).toSorted();
  return Promise.all(
    files.map(async (file) => readCase(basename(file, ".json"), await readFile(join(folder, file), "utf8"))),
  );
}

function readCase(name: string, text: string): Case {
  const value = readLossless(text);
  const about = textOf(value, "about");
  const because = textOf(value, "because");
  const document = memberOf(value, "document");
  if (about === undefined || because === undefined || !isObjectValue(document)) {
    throw new Error(`The case ${name} needs about, because and document.`);
  }
  return {
    name,
    about,
    because,
    needed: textsIn(memberOf(value, "needed")),
    order: membersOf(memberOf(value, "order")).map(([pointer, names]) => [pointer, textsIn(names)] as const),
    text: `${writeLossless(document)}\n`,
  };
}

/** Objects of a slice whose members do not stand in the order that the case wants, by pointer. */
export function disordered(slice: Value, { order }: Case): readonly string[] {
  return order.flatMap(([pointer, names]) => {
    const found = membersOf(valueAt(slice, placeOf(pointer) ?? [])).map(([name]) => name);
    return found.length === names.length && found.some((name, at) => name !== names[at])
      ? [`${pointer} in another order`]
      : [];
  });
}

function textsIn(list: Value | undefined): readonly string[] {
  return isList(list) ? list.filter((item) => typeof item === "string") : [];
}

import type { TextSlice } from "../../description.ts";
import { parsePointer, type Tokens } from "../../pointer.ts";
import type { KeptPart, SliceReport } from "../../report.ts";
import type { Format } from "../options.ts";
import type { Measured } from "../phases.ts";
import { sizedText, type SizedText } from "./sized-text.ts";

/** What is big in source and slice, and what it took to make one of the other. */
export interface Stats extends Measured {
  readonly bytes: { readonly source: PartSizes; readonly slice: PartSizes };
  /** The ten biggest components of the slice, the biggest first. */
  readonly biggest: readonly { readonly pointer: string; readonly bytes: number }[];
  readonly operations: {
    readonly methods: Readonly<Record<string, Counted>>;
    readonly tags: Readonly<Record<string, Counted>>;
  };
}

/** The length of a text and of its parts: paths, each section of components, and the rest. They add up. */
export interface PartSizes {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface Counted {
  readonly kept: number;
  readonly total: number;
}

export interface Run {
  readonly source: { readonly text: Uint8Array; readonly format: Format };
  readonly slice: TextSlice;
  readonly format: Format;
  readonly measured: Measured;
}

/** Puts together the figures of a run. Both texts are read once more: it is done only when somebody asks. */
export async function measure({ source: read, slice: { text, report }, format, measured }: Run): Promise<Stats> {
  const source = await sizedText(read.text, read.format);
  const slice = await sizedText(Buffer.from(text), format);
  const parts = partsOf(report);
  return {
    bytes: { source: partSizes(source, parts), slice: partSizes(slice, parts) },
    biggest: biggest(slice, report.components.kept),
    operations: countOperations(source, report),
    ...measured,
  };
}

/** Where each part stands. In Swagger 2.0 the sections of components stand at the root. */
function partsOf({ openapi, components }: SliceReport): Tokens[] {
  const above = openapi === "2.0" ? [] : ["components"];
  return [["paths"], ["webhooks"], ["x-webhooks"], ...Object.keys(components.sections).map((name) => [...above, name])];
}

function partSizes(text: SizedText, parts: readonly Tokens[]): PartSizes {
  const sizes = parts.flatMap((place): [string, number][] => {
    const bytes = text.members(place.slice(0, -1)).get(place.at(-1) ?? "");
    return bytes === undefined ? [] : [[place.join("/"), bytes]];
  });
  const rest = sizes.reduce((left, [, bytes]) => left - bytes, text.bytes);
  return { total: text.bytes, parts: Object.fromEntries([...sizes, ["rest", rest]]) };
}

function biggest(slice: SizedText, components: readonly KeptPart[]): Stats["biggest"] {
  const sections = new Map<string, ReadonlyMap<string, number>>();
  return components
    .map(({ pointer }) => {
      const place = parsePointer(pointer) ?? [];
      const section = place.slice(0, -1);
      const key = section.join("/");
      const sizes = sections.get(key) ?? slice.members(section);
      sections.set(key, sizes);
      return { pointer, bytes: sizes.get(place.at(-1) ?? "") ?? 0 };
    })
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 10);
}

function countOperations(source: SizedText, { operations }: SliceReport): Stats["operations"] {
  const methods = new Map<string, Counted>();
  const tags = new Map<string, Counted>();
  for (const [kept, list] of [
    [1, operations.kept],
    [0, operations.dropped],
  ] as const) {
    for (const { method, pointer } of list) {
      add(methods, method, kept);
      const found = source.value([...(parsePointer(pointer) ?? []), "tags"]);
      for (const tag of Array.isArray(found) ? found : []) if (typeof tag === "string") add(tags, tag, kept);
    }
  }
  return { methods: Object.fromEntries(methods), tags: Object.fromEntries(tags) };
}

function add(counts: Map<string, Counted>, name: string, kept: number): void {
  const known = counts.get(name) ?? { kept: 0, total: 0 };
  counts.set(name, { kept: known.kept + kept, total: known.total + 1 });
}

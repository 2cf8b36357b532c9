import fptDefault from "@ghpkg/types/slices/fpt.2022-11-28.json";
import fptNext from "@ghpkg/types/slices/fpt.2026-03-10.json";
import ghecDefault from "@ghpkg/types/slices/ghec.2022-11-28.json";
import ghecNext from "@ghpkg/types/slices/ghec.2026-03-10.json";
import ghes317 from "@ghpkg/types/slices/ghes-3.17.2022-11-28.json";
import ghes318 from "@ghpkg/types/slices/ghes-3.18.2022-11-28.json";
import ghes319 from "@ghpkg/types/slices/ghes-3.19.2022-11-28.json";
import type { OperationId } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { sliceName } from "../site/place.ts";

/** A schema of GitHub's descriptions, as far as they use JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly deprecated?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Response {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<
    Record<string, { readonly schema?: Schema; readonly examples?: Readonly<Record<string, Example>> }>
  >;
}

interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly externalDocs: { readonly url: string };
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}

/** What this site reads of a slice. */
export interface Slice {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly servers: readonly { readonly url: string }[];
}

// They are made by this project, and checked when they are made.
const slices: Readonly<Record<string, unknown>> = {
  "fpt.2022-11-28": fptDefault,
  "fpt.2026-03-10": fptNext,
  "ghec.2022-11-28": ghecDefault,
  "ghec.2026-03-10": ghecNext,
  "ghes-3.17.2022-11-28": ghes317,
  "ghes-3.18.2022-11-28": ghes318,
  "ghes-3.19.2022-11-28": ghes319,
};

/** The slice of a place. Throws when this file does not import it: a new edition is a new line above. */
export function sliceOf(place: Place): Slice {
  const slice = slices[sliceName(place)];
  if (!slice)
    throw new Error(`packages/docs/src/rest/slice.ts does not import the slice ${sliceName(place)}: add it there`);
  // See above.
  return slice as Slice;
}

/** The operation in a slice; undefined where an edition does not have it. */
export function describedOperation(slice: Slice, operation: OperationId): DescribedOperation | undefined {
  return Object.values(slice.paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === operation);
}

/** What a reference leads to, or the thing itself. */
export function resolved<Thing extends { readonly $ref?: string }>(slice: Slice, thing: Thing): Thing {
  if (thing.$ref === undefined) return thing;
  const [section = "", name = ""] = thing.$ref.replace("#/components/", "").split("/");
  // A slice has no reference that leads nowhere, and what it leads to is of the same kind.
  return slice.components[section]?.[name] as Thing;
}

/** The name of the component that a reference leads to. */
export function referredName(reference: string | undefined): string | undefined {
  return reference?.split("/").at(-1);
}

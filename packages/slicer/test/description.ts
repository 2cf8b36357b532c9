import { expect } from "vitest";
import { slice, sliceText } from "../src/index.ts";
import type { Json, JsonObject, Selection, SliceOptions } from "../src/index.ts";

/** A description with these members over the least that OpenAPI asks for. */
export function description(members: JsonObject): JsonObject {
  return { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, ...members };
}

/** A description whose only operation, `GET /pets`, answers with this schema. */
export function answering(schema: Json, members: JsonObject = {}): JsonObject {
  return description({ paths: { "/pets": { get: { responses: { 200: response(schema) } } } }, ...members });
}

/** An operation whose response has this schema. */
export function returning(schema: Json, members: JsonObject = {}): JsonObject {
  return { ...members, responses: { 200: response(schema) } };
}

export function response(schema: Json): JsonObject {
  return { description: "fine", content: { "application/json": { schema } } };
}

/** A reference to a schema. */
export function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** Slices as object and as text, checks that both agree and that the input is untouched, and gives the document. */
export function sliced(document: JsonObject, selection: Selection = {}, options: SliceOptions = {}): JsonObject {
  const before = JSON.stringify(document);
  const result = slice(document, selection, options);
  const text = sliceText(before, selection, options);
  expect(text.text).toBe(`${JSON.stringify(result.document, null, 2)}\n`);
  expect(text.report).toEqual(result.report);
  expect(JSON.stringify(document)).toBe(before);
  return result.document;
}

/** The kept components as `section/name`, in source order. */
export function componentsOf(document: JsonObject): string[] {
  const sections = Object.entries((document["components"] ?? {}) as Record<string, JsonObject>);
  return sections.flatMap(([section, items]) => Object.keys(items).map((name) => `${section}/${name}`));
}

/** The kept operations as `get /pets`, in source order. */
export function operationsOf(document: JsonObject): string[] {
  const paths = Object.entries((document["paths"] ?? {}) as Record<string, JsonObject>);
  const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);
  return paths.flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => methods.has(key))
      .map((method) => `${method} ${path}`),
  );
}

/** What both forms refuse with: the same facts. */
export function refusal(document: Json, selection: Selection = {}): { message: string; facts: unknown } {
  const [first, second] = [() => slice(document, selection), () => sliceText(JSON.stringify(document), selection)].map(
    thrownBy,
  );
  expect(first).toEqual(second);
  return { message: first?.message ?? "", facts: (first as { facts?: unknown }).facts };
}

export function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}

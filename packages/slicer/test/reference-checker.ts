// An independent judge of slices, which shares no code and no idea with the slicer: it looks for everything that looks
// like a reference anywhere. That is right for the documents that generated-description.ts makes, which hold no data.
import type { Json, JsonObject } from "../src/index.ts";

/** Every string under `$ref`, and every security scheme that is named, as pointers without `#`. */
export function pointersIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(pointersIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "$ref" && typeof inner === "string") return [inner.slice(1)];
    if (key === "security" && Array.isArray(inner)) {
      return inner.flatMap((requirement) =>
        Object.keys(requirement ?? {}).map((name) => `/components/securitySchemes/${name}`),
      );
    }
    if (key === "mapping") return Object.values(inner ?? {}).map((name) => `/components/schemas/${String(name)}`);
    return pointersIn(inner);
  });
}

export function lookUp(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const key of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as JsonObject)[decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}

/** References that lead nowhere. */
export function dangling(document: JsonObject): string[] {
  return pointersIn(document).filter((pointer) => lookUp(document, pointer) === undefined);
}

/** Components, as pointers, that no path of references from the paths, the webhooks or the root's security reaches. */
export function unreachable(document: JsonObject): string[] {
  const { components, ...rest } = document;
  const reached = new Set<string>();
  const todo = pointersIn(rest);
  for (let pointer = todo.pop(); pointer !== undefined; pointer = todo.pop()) {
    const component = pointer.split("/").slice(0, 4).join("/");
    if (reached.has(component)) continue;
    reached.add(component);
    todo.push(...pointersIn(lookUp(document, component) ?? null));
  }
  return Object.entries((components ?? {}) as Record<string, JsonObject>)
    .flatMap(([section, items]) => Object.keys(items).map((name) => `/components/${section}/${name}`))
    .filter((component) => !reached.has(component));
}

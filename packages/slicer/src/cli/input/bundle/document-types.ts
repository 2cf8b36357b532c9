import type { NodeType, PropType, ResolveTypeFn } from "./redocly.ts";

/** What the bundler does not look into. */
const closed = { resolvable: false } as const;

/**
 * The bundler's table of what a description holds where, less what is data. By itself the bundler takes a `$ref` for a
 * reference wherever it stands: in examples, in defaults, in members that it does not know, and in extensions, where it
 * puts the value in the reference's place even when that leads nowhere else than into the same file. With this table it
 * leaves all of those as they are written.
 */
export function withoutData(types: Readonly<Record<string, NodeType>>): Record<string, NodeType> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, closeType(type)]));
}

/** Without a prefix for extensions, the bundler takes them for members that it does not know. */
function closeType(type: NodeType): NodeType {
  return {
    ...type,
    extensionsPrefix: undefined,
    properties: Object.fromEntries(Object.entries(type.properties).map(([name, held]) => [name, close(held)])),
    additionalProperties: close(type.additionalProperties),
    ...("items" in type ? { items: close(type.items) } : {}),
  };
}

function close(type: PropType | ResolveTypeFn): PropType | ResolveTypeFn {
  return typeof type === "function" ? (value, name) => closeValue(type(value, name)) : closeValue(type);
}

/** Named types are in the table themselves; a type of its own (a list of schemas) is closed here. */
function closeValue(type: PropType): PropType {
  if (typeof type === "string") return type;
  if (!type) return closed;
  if ("properties" in type) return closeType(type);
  return type.directResolveAs === undefined ? closed : type;
}

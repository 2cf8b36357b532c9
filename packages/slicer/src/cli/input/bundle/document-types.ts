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

function closeType({ extensionsPrefix, ...type }: NodeType): NodeType {
  const rest = type.additionalProperties;
  return {
    ...type,
    properties: Object.fromEntries(Object.entries(type.properties).map(([name, held]) => [name, close(held)])),
    additionalProperties:
      extensionsPrefix === undefined || rest === undefined
        ? close(rest)
        : (value, name) => (name.startsWith(extensionsPrefix) ? closed : closeValue(typeFor(rest, value, name))),
    ...("items" in type ? { items: close(type.items) } : {}),
  };
}

function close(type: PropType | ResolveTypeFn): PropType | ResolveTypeFn {
  return typeof type === "function" ? (value, name) => closeValue(typeFor(type, value, name)) : closeValue(type);
}

function typeFor(type: PropType | ResolveTypeFn, value: unknown, name: string): PropType {
  return typeof type === "function" ? type(value, name) : type;
}

/** Named types are in the table themselves; a type of its own (a list of schemas) is closed here. */
function closeValue(type: PropType): PropType {
  if (typeof type === "string") return type;
  if (!type) return closed;
  if ("properties" in type) return closeType(type);
  return type.directResolveAs === undefined ? closed : type;
}

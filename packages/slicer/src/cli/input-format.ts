/**
 * Whether a text is YAML rather than JSON: by the extension of its name or by its content type, else by how it starts.
 *
 * @param nameOrContentType a path, an address, `-`, or a content type.
 */
export function looksLikeYaml(nameOrContentType: string, bytes: Uint8Array): boolean {
  const named = extension.exec(nameOrContentType) ?? contentType.exec(nameOrContentType);
  if (named) return named[1]?.toLowerCase() !== "json";
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  return first !== undefined && first !== 0x7b && first !== 0x5b;
}

const extension = /\.(json|ya?ml)(?:[?#].*)?$/i;
// A folder may be called "yaml", too, so only the types that are in use count.
const contentType = /^(?:application|text)\/(?:[\w.-]+\+|x-)?(json|yaml)\s*(?:;|$)/i;

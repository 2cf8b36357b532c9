/**
 * Whether a text is YAML rather than JSON: by the extension of its name or by its content type, else by how it starts.
 */
export function looksLikeYaml(nameOrContentType: string, bytes: Uint8Array): boolean {
  if (/\.ya?ml$|[/+](x-)?yaml\b/i.test(nameOrContentType)) return true;
  if (/\.json$|[/+]json\b/i.test(nameOrContentType)) return false;
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  return first !== undefined && first !== 0x7b && first !== 0x5b;
}

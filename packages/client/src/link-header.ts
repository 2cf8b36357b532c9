/** The targets of a `Link` header by their relation: `next`, `last`, `prev`, `first` (RFC 8288). */
export function linkTargets(header: string | null | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, target = "", parameters = ""] of (header ?? "").matchAll(/<([^>]*)>((?:[^,"]|"[^"]*")*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    for (const relation of (relations?.[1] ?? relations?.[2] ?? "").toLowerCase().split(/\s+/)) {
      if (relation !== "") found[relation] ??= target;
    }
  }
  return found;
}

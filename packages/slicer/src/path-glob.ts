/**
 * Compiles a glob over path templates: `*` stands for anything within a segment, `**` for any number of segments, `?`
 * for one character.
 * Braces mean themselves, as path templates are full of them.
 */
export function pathGlob(pattern: string): RegExp {
  const source = pattern.replaceAll(/\/\*\*(?=\/|$)|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (token) => {
    if (token === "/**") return "(?:/.*)?";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    return token === "?" ? "[^/]" : `\\${token}`;
  });
  return new RegExp(`^${source}$`, "su");
}

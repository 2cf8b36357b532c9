import type { TypedocPage } from "./typedoc-page.ts";

/** The same pages, their links as our site has them. Throws for one that leads nowhere. */
export function linkTypedocPages(pages: readonly TypedocPage[]): ReadonlyMap<string, TypedocPage> {
  const byEntry = new Map(pages.map((page) => [page.entry, page]));
  return new Map(pages.map((page) => [page.entry, { ...page, markdown: linkedMarkdown(page, byEntry) }]));
}

function linkedMarkdown({ entry, markdown }: TypedocPage, pages: ReadonlyMap<string, TypedocPage>): string {
  const linked = markdown.replaceAll(
    /\[([^\]\n]*)\]\(((?:[\w./-]+\.md)?)(?:#([\w-]+))?\)/g,
    (link, text: string, file: string, anchor: string | undefined) => {
      if (file === "" && anchor === undefined) return link;
      const target = pages.get(file === "" ? entry : entryAt(entry, file));
      if (!target) throw new Error(`${entry} leads to ${file}, which TypeDoc has not written`);
      const here = target.entry === entry ? "" : `/ts/${target.entry}/`;
      if (anchor === undefined) return `[${text}](${here})`;
      return `[${text}](${here}#${anchorIn(target, text, anchor, entry)})`;
    },
  );
  // TypeDoc marks every row of its tables. A mark that no link leads to is of no use to anybody.
  return linked.replaceAll(/<a id="[^"]*"><\/a> ?/g, "");
}

/** Where a link leads: to the export or member of its name, else to the heading that it names. */
function anchorIn(target: TypedocPage, text: string, anchor: string, from: string): string {
  const name = text.replaceAll(/[`\\]|\(\)$/g, "");
  // TypeDoc counts a type and the object that has its name as two, where there is one heading.
  const found =
    target.anchors.get(name) ?? target.renamed.get(anchor) ?? target.renamed.get(anchor.replace(/-\d+$/, ""));
  if (found === undefined) throw new Error(`${from} leads to #${anchor} of ${target.entry}, which is not there`);
  return found;
}

/** The entry that a file of TypeDoc's is about, seen from another entry's file. */
function entryAt(from: string, file: string): string {
  const [name = "", ...rest] = from.split("/");
  const { pathname } = new URL(file, `http://site/${[name, "src", ...rest].join("/")}.md`);
  return pathname.slice(1).replace("/src", "").replace(/\.md$/, "");
}

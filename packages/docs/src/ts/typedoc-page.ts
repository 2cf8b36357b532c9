import GithubSlugger from "github-slugger";

/** A page that TypeDoc has written of an entry of a package, as our site shows it. */
export interface TypedocPage {
  /** The entry: `client/transport`. */
  readonly entry: string;
  /** Its Markdown, without a title. Links lead to where TypeDoc's own pages have them. */
  readonly markdown: string;
  /** The anchors of exports and of their members, by name: `Client`, `Client.org`. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The anchors that TypeDoc's links name, as they are in our page. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Headings that say no more than which part of an export comes: they become labels, as a page with a hundred of them is no outline. */
const memberGroups = new Set(["Accessors", "Constructors", "Methods"]);
/** What these say is said by the code above them. */
const silent = new Set(["Inherited from", "Overrides", "Implementation of", "Implements"]);

/**
 * Reads a page of TypeDoc's: `##` groups, `###` exports, members below them. Members are named with what they belong to, so that a link to
 * an export keeps its address whatever members others have.
 */
export function readTypedocPage(entry: string, text: string): TypedocPage {
  const written = new GithubSlugger();
  const slugger = new GithubSlugger();
  // The title of our page is a heading, too.
  slugger.slug(`@ghpkg/${entry}`);
  const anchors = new Map<string, string>();
  const renamed = new Map<string, string>();
  const lines: string[] = [];
  let group = "";
  let owner = "";
  let skips = false;
  for (const part of partsOf(text)) {
    if (part.heading === undefined) {
      if (skips) continue;
      lines.push(part.line);
      // A row of a table is found with the export that it belongs to.
      const [, row] = /^\| <a id="([^"]*)">/.exec(part.line) ?? [];
      const at = anchors.get(owner);
      if (row !== undefined && at !== undefined) renamed.set(row, at);
      continue;
    }
    const { depth, heading } = part;
    const was = written.slug(heading);
    if (depth === 1) continue;
    skips = silent.has(heading);
    if (skips || (group === "Union Members" && heading === "Type Literal")) continue;
    if (depth === 2) [owner, group] = ["", ""];
    if (depth === 3) [owner, group] = [nameOf(heading), ""];
    if (depth === 4) group = heading;
    const name = nameOfMember(owner, heading);
    const isMember = depth === 5 && memberGroups.has(group);
    if (depth > 3 && !isMember) {
      if (!memberGroups.has(heading)) lines.push(`**${heading}**`);
      continue;
    }
    const shown = isMember ? `${name}${heading.endsWith("()") && !name.startsWith("new ") ? "()" : ""}` : heading;
    const anchor = slugger.slug(shown);
    renamed.set(was, anchor);
    if (depth > 2) anchors.set(isMember ? name : owner, anchor);
    lines.push(`${"#".repeat(isMember ? 4 : depth)} ${shown}`);
  }
  return { entry, markdown: tidy(lines.join("\n")), anchors, renamed };
}

/** The lines of a text, headings taken apart. What stands in code is none. */
function* partsOf(text: string): Generator<{ line: string; heading?: undefined } | { depth: number; heading: string }> {
  let inCode = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) inCode = !inCode;
    const match = inCode ? null : /^(#{1,6}) (.*)$/.exec(line);
    yield match ? { depth: match[1]?.length ?? 1, heading: (match[2] ?? "").replaceAll("\\", "") } : { line };
  }
}

/** `createClient()` is `createClient`, `onRetry()?` is `onRetry`. */
function nameOf(heading: string): string {
  return heading.replace(/\(\)\??$|\?$/, "");
}

function nameOfMember(owner: string, heading: string): string {
  return heading === "Constructor" ? `new ${owner}` : `${owner}.${nameOf(heading)}`;
}

/**
 * Labels in one line with what they are about, where that is one line; no rules between exports, as headings have their own; no tables that
 * repeat the code above them, without a link or a word.
 */
function tidy(markdown: string): string {
  return markdown
    .replaceAll(/^\*\*Parameters\*\*\n\n\| Parameter \| Type \|\n(?:\|.*\n)+/gm, (table) =>
      table.includes("](") ? table : "",
    )
    .replaceAll(/^\*\*\*\n/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll(/^(\*\*[^*\n]+\*\*)\n\n(?=(?![|#-]|```).+\n(?:\n|$))/gm, "$1: ")
    .trim();
}

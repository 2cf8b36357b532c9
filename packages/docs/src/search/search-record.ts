import type { EditionId } from "@ghpkg/types";
import { defaultApiVersion } from "@ghpkg/types";
import GithubSlugger from "github-slugger";
import type { SiteDocument } from "../site/site-document.ts";

/** What the search knows of a page, or of a section of one. The names are short, as every reader who searches loads all of it. */
export interface SearchRecord {
  /** The title of the page. */
  readonly t: string;
  /** The heading of the section; absent for the page itself. */
  readonly h?: string;
  /** The address from the root of the site, with the section: `/guides/pagination/#the-cap`. */
  readonly a: string;
  /** The text that is searched, without markup. */
  readonly x: string;
}

/** Of a section no more is searched than this: the index is loaded whole. In characters. */
const longest = 400;

/** The index of one edition: its REST pages at the default API version, and all that is not about an edition. */
export function searchRecords(documents: readonly SiteDocument[], edition: EditionId): SearchRecord[] {
  return documents.flatMap((one) => {
    if (one.place && (one.place.edition !== edition || one.place.apiVersion !== defaultApiVersion)) return [];
    return recordsOf(one);
  });
}

function recordsOf(document: SiteDocument): SearchRecord[] {
  const { title, path, description, section, markdown } = document;
  // The first page leads to all others, and names them.
  if (section === "home") return [{ t: title, a: path, x: description }];
  // The sections of an operation's page are those of all others: the page is what is looked for.
  if (section === "rest") return [{ t: title, a: path, x: shorten(`${description} ${addressesIn(markdown)}`) }];
  const slugger = new GithubSlugger();
  const [first, ...sections] = sectionsOf(markdown);
  const page = { t: title, a: path, x: shorten(`${description} ${plainText(first?.body ?? "")}`) };
  return [
    page,
    ...sections.map(({ heading, body }) => ({
      t: title,
      h: plainText(heading),
      a: `${path}#${slugger.slug(plainText(heading))}`,
      x: shorten(plainText(body)),
    })),
  ];
}

interface MarkdownSection {
  readonly heading: string;
  readonly body: string;
}

/** A Markdown text by its headings; lines in blocks of code are none. */
function sectionsOf(markdown: string): MarkdownSection[] {
  const parts = withoutCode(markdown).split(/^#{1,6} +/m);
  return parts.slice(1).map((part) => {
    const [heading = "", ...body] = part.split("\n");
    return { heading, body: body.join("\n") };
  });
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** The words of a Markdown text, without what marks them up. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/<[^>\n]*>/g, " ")
    .replaceAll(/^\s*\|?[-:| ]+\|?\s*$/gm, " ")
    .replaceAll(/[`*|>\\#]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Methods with their paths and operation ids, as people paste them. */
function addressesIn(markdown: string): string {
  const found = markdown.match(/(?:GET|POST|DELETE) \/[^\s`]+|packages\/[a-z-]+-(?:org|organization|user)\b/g) ?? [];
  return [...new Set(found)].slice(0, 3).join(" ");
}

/** At a word's end. */
function shorten(text: string): string {
  return text.length <= longest ? text : text.slice(0, text.lastIndexOf(" ", longest));
}

import GithubSlugger from "github-slugger";
import { Marked } from "marked";
import type { Tokens } from "marked";
import { withBase } from "../site/base.ts";
import { escapeHtml } from "./escape-html.ts";
import { highlight } from "./highlight.ts";

/** A heading that can be linked to. */
export interface Heading {
  /** 2 for a section of the page, and so on. */
  readonly depth: number;
  readonly id: string;
  /** Without markup. */
  readonly text: string;
}

/** A text as HTML. */
export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/**
 * Markdown as HTML: what GitHub's descriptions, guides and generated pages are written in. Headings get the ids that GitHub would give
 * them, code its colours by class, wide tables scroll by themselves. `headingsFrom` moves all headings down: 3 makes of `#` an `<h3>`.
 */
export function renderMarkdown(markdown: string, { headingsFrom = 1 } = {}): Rendered {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading(token: Tokens.Heading): string {
        const depth = Math.min(6, token.depth + headingsFrom - 1);
        const content = this.parser.parseInline(token.tokens);
        const text = plain(content);
        const id = slugger.slug(text);
        headings.push({ depth, id, text });
        if (depth === 1) return `<h1 id="${id}">${content}</h1>\n`;
        return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${content}</a></h${depth}>\n`;
      },
      code({ text, lang }: Tokens.Code): string {
        const [language = ""] = (lang ?? "").split(/\s/);
        return codeBlock(text, language);
      },
      link({ href, title, tokens }: Tokens.Link): string {
        const named = title ? ` title="${escapeHtml(title)}"` : "";
        return `<a href="${escapeHtml(withBase(href))}"${named}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image): string {
        return `<img src="${escapeHtml(withBase(href))}" alt="${escapeHtml(text)}">`;
      },
      table(token: Tokens.Table): string {
        const content = ({ tokens }: Tokens.TableCell): string => this.parser.parseInline(tokens);
        // A header that says nothing is none.
        const head = token.header.map((cell) =>
          cell.text === "" ? "<td></td>" : `<th scope="col">${content(cell)}</th>`,
        );
        const rows = token.rows.map((row) => `<tr>${row.map((cell) => `<td>${content(cell)}</td>`).join("")}</tr>`);
        // A table that is wider than a phone is scrolled in its own box, by keyboard too.
        return `<div class="scrolls" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>\n`;
      },
    },
  });
  return { html: marked.parse(markdown, { async: false }), headings };
}

/** A line of Markdown, such as a description in a cell, without a paragraph around it. */
export function renderInline(markdown: string): string {
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      link({ href, tokens }: Tokens.Link): string {
        return `<a href="${escapeHtml(withBase(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  return marked.parseInline(markdown, { async: false });
}

/** A block of code. It scrolls by itself, by keyboard too. */
export function codeBlock(code: string, language: string): string {
  const words = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
  return `<pre tabindex="0"><code${words}>${highlight(code.replace(/\n$/, ""), language)}</code></pre>\n`;
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

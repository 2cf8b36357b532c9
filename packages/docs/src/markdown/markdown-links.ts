import { withBase } from "../site/base.ts";

/** Links of a Markdown text from the root of the site, as they are where the site stands. Code stays as it is. */
export function withBaseInMarkdown(markdown: string): string {
  const fence = /^(```|~~~)[\s\S]*?^\1\s*$/gm;
  let result = "";
  let end = 0;
  for (const match of markdown.matchAll(fence)) {
    result += inText(markdown.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + inText(markdown.slice(end));
}

function inText(text: string): string {
  return text.replaceAll(/\]\((\/[^)\s]*)\)/g, (_, address: string) => `](${withBase(address)})`);
}

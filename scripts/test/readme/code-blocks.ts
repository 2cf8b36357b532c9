/** A block of code in a Markdown file. */
export interface CodeBlock {
  /** Of its first line, counted from 1: where to look when it fails. */
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks of one language, in their order. */
export function codeBlocks(markdown: string, language: string): CodeBlock[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...markdown.matchAll(fence)].map(({ index, 1: text = "" }) => ({
    line: markdown.slice(0, index).split("\n").length + 1,
    text,
  }));
}

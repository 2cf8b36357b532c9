/** A source as people write it, in parts that can be linked: pages, and issues such as `cli/cli#9606`. */
export interface SourcePart {
  readonly text: string;
  readonly href?: string;
}

/** The parts of a source: pages and issues get an address, all else is text. */
export function sourceParts(source: string): SourcePart[] {
  return source.split(/;\s*/).map((text) => {
    if (/^https:\/\/\S+$/.test(text)) return { text: shortAddress(text), href: text };
    const issue = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(text);
    return issue ? { text, href: `https://github.com/${issue[1]}/issues/${issue[2]}` } : { text };
  });
}

/** A source as Markdown. */
export function sourceMarkdown(source: string): string {
  return sourceParts(source)
    .map(({ text, href }) => (href === undefined ? text : `[${text}](${href})`))
    .join("; ");
}

function shortAddress(address: string): string {
  const { host, pathname, hash } = new URL(address);
  return `${host}/…/${pathname.split("/").findLast((part) => part !== "") ?? ""}${hash}`;
}

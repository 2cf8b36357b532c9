import GithubSlugger from "github-slugger";
import type { SiteDocument } from "../site/site-document.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import { operationIds, operationSlug } from "../rest/operation-slug.ts";
import { clientCall } from "../rest/operation-words.ts";
import { actionOf, ownerOf } from "@ghpkg/scopes";

/** What TypeDoc has written (write-typedoc.ts), by file: `../../.typedoc/client/src/transport.md`. */
const written: Readonly<Record<string, string>> = import.meta.glob("../../.typedoc/*/**/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The entries of the packages, in the order in which people meet them. */
const entries = [
  "types",
  "client",
  "client/transport",
  "scopes",
  "emulator",
  "emulator/validate",
  "slicer",
  "slicer/yaml",
];

const sentences: Readonly<Record<string, string>> = {
  types: "Types per edition and API version, friendly names, the operations table.",
  client: "A fetch client: names, pages, limits, retries and failures done right.",
  "client/transport": "Its waiting and repeating alone, as a fetch function for another client.",
  scopes: "Which token may call what, and why a call failed.",
  emulator: "GitHub’s side of the API: in a test, as a server, in a page.",
  "emulator/validate": "Holds answers against GitHub’s description.",
  slicer: "Cuts operations out of an OpenAPI description in JSON.",
  "slicer/yaml": "The same for descriptions in YAML.",
};

/** The TypeScript reference as text. */
export function tsDocuments(): SiteDocument[] {
  const pages = entries.map((entry): SiteDocument => ({
    path: `/ts/${entry}/`,
    title: `@ghpkg/${entry}`,
    description: sentences[entry] ?? "",
    section: "ts",
    markdown: entryMarkdown(entry),
  }));
  const lines = pages.map(({ title, path, description }) => `- [${title}](${path}): ${description}`);
  const overview: SiteDocument = {
    path: "/ts/",
    title: "TypeScript",
    description: "What each package exports, and which call of the client does which operation.",
    section: "ts",
    markdown: `# TypeScript\n\n${lines.join("\n")}\n\nThe types of an edition are subpaths of \`@ghpkg/types\`: \`@ghpkg/types/fpt\`, \`@ghpkg/types/ghec/2026-03-10\`, \`@ghpkg/types/ghes-3.19\`. Each exports \`paths\`, \`operations\` and \`components\`.\n\n## Operations and the client\n\n${operationsTable()}`,
  };
  return [overview, ...pages];
}

/** TypeDoc's page of an entry, with our title, links as the site has them, and the sentence about it. */
function entryMarkdown(entry: string): string {
  const [name = "", ...rest] = entry.split("/");
  const file = `../../.typedoc/${[name, "src", ...rest].join("/")}.md`;
  const text = written[file];
  if (text === undefined) throw new Error(`TypeDoc has written no ${file}: see packages/docs/typedoc.json`);
  const body = text
    .replace(/^# .*\n/, "")
    .replaceAll(/\]\((\.{1,2}\/[^)#]+|[\w/]+\.md)(#[^)]*)?\)/g, (_, to: string, hash = "") => {
      const { pathname } = new URL(to, `http://site/${[name, "src", ...rest].join("/")}.md`);
      return `](/ts/${pathname.slice(1).replace("/src", "").replace(/\.md$/, "")}/${hash})`;
    });
  return withKnownAnchors(`# @ghpkg/${entry}\n\n${sentences[entry] ?? ""}\n${body}`);
}

/** TypeDoc counts a type and the object that it is as two of one name: where there is one heading, links lead to that. */
function withKnownAnchors(markdown: string): string {
  const slugger = new GithubSlugger();
  const anchors = new Set(
    [...markdown.matchAll(/^#{1,6} (.*)$/gm)].map(([, text = ""]) => slugger.slug(text.replaceAll(/[\\`]/g, ""))),
  );
  return markdown.replaceAll(/\]\(#([\w-]+?)(-\d+)\)/g, (link, name: string, count: string) =>
    anchors.has(name + count) || !anchors.has(name) ? link : `](#${name})`,
  );
}

function operationsTable(): string {
  const rows = operationIds.map((operation) => {
    const address = operationAddress(firstPlace, operationSlug(operation));
    return `| \`${clientCall(actionOf(operation), ownerOf(operation))}\` | [${operation.replace("packages/", "")}](${address}) |`;
  });
  return `| call | operation |\n| --- | --- |\n${rows.join("\n")}\n`;
}

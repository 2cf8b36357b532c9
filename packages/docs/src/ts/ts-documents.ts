import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { OwnerKind } from "@ghpkg/scopes";
import { operationsTable } from "@ghpkg/types";
import { operationIds, operationSlug } from "../rest/operation-slug.ts";
import { clientCall, ownerNames } from "../rest/operation-words.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { clientMethod } from "./client-methods.ts";
import { tsAddress } from "./ts-address.ts";
import { tsEntries } from "./ts-entries.ts";
import { typedocPages } from "./typedoc-pages.ts";

/** The TypeScript reference as text: what there is, an entry per page, and the operations by their methods. */
export function tsDocuments(): SiteDocument[] {
  return [overview(), ...tsEntries.map(entryDocument), operationsDocument()];
}

const operationsPath = "/ts/client/operations/";

function overview(): SiteDocument {
  const lines = tsEntries.map(({ entry, sentence }) => `- [@ghpkg/${entry}](/ts/${entry}/): ${sentence}`);
  return {
    path: "/ts/",
    title: "TypeScript",
    description: "What each package exports, and which call of the client does which operation.",
    section: "ts",
    markdown: `# TypeScript

${lines.join("\n")}

[Operations and the client](${operationsPath}) says which call does which of the 27 operations.

## Types of an edition

They are subpaths of \`@ghpkg/types\`: \`@ghpkg/types/fpt\`, \`@ghpkg/types/ghec/2026-03-10\`, \`@ghpkg/types/ghes-3.19\`. Each exports
\`paths\`, \`operations\` and \`components\`, generated from GitHub’s description of that edition; the [REST pages](/rest/) show what is in them.
`,
  };
}

function entryDocument({ entry, sentence }: (typeof tsEntries)[number]): SiteDocument {
  const page = typedocPages.get(entry);
  if (page === undefined) throw new Error(`TypeDoc has written nothing of ${entry}: see packages/docs/typedoc.json`);
  const more = entry === "client" ? `\n[Which call does which operation](${operationsPath})\n` : "";
  return {
    path: `/ts/${entry}/`,
    title: `@ghpkg/${entry}`,
    description: sentence,
    section: "ts",
    markdown: `# @ghpkg/${entry}\n\n${sentence}\n${more}\n${page.markdown}\n`,
  };
}

function operationsDocument(): SiteDocument {
  const owners: readonly OwnerKind[] = ["org", "user", "me"];
  return {
    path: operationsPath,
    title: "Operations and the client",
    description: "Which call of @ghpkg/client does which of the 27 operations.",
    section: "ts",
    markdown: `# Operations and the client

Each operation is one call of \`@ghpkg/client\`. \`gh\` is what [\`createClient\`](${tsAddress("client", "createClient")}) has made; \`type\` is a
package type such as \`"container"\`, and \`gh.org(name).container(name)\` is short for \`gh.org(name).package("container", name)\`. By method and
path each can be called, too, with [\`gh.GET\`, \`gh.POST\` and \`gh.DELETE\`](${tsAddress("client", "RawClient")}).

${owners.map((owner) => `## For ${ownerNames[owner]}\n\n${operationRows(owner)}`).join("\n")}`,
  };
}

function operationRows(owner: OwnerKind): string {
  const rows = operationIds
    .filter((operation) => ownerOf(operation) === owner)
    .map((operation) => {
      const call = `[\`${clientCall(actionOf(operation), owner)}\`](${tsAddress("client", clientMethod(operation))})`;
      const { method, path } = operationsTable[operation];
      const address = operationAddress(firstPlace, operationSlug(operation));
      return `| ${call} | [\`${method} ${path}\`](${address}) |`;
    });
  return `| call | operation |\n| --- | --- |\n${rows.join("\n")}\n`;
}

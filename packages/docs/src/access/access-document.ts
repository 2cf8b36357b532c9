import { operationSlug } from "../rest/operation-slug.ts";
import { tokenNames } from "../rest/operation-access.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { sourceMarkdown } from "../site/source-links.ts";
import { headedContradictions } from "./contradictions.ts";
import { cellText, kindMatrix, namedKinds } from "./kind-matrix.ts";
import { operationName } from "./operation-name.ts";
import { afterContradictions, beforeContradictions } from "./access-text.ts";
import { tableMarkdown } from "./table-markdown.ts";

/** What the page is called, and what it is for. */
export const accessPage = {
  path: "/access/",
  title: "Which token may call what",
  description:
    "Choose a token and see which of the 27 operations it may call, or an operation and see what it needs: with reasons, sources and how well each is known.",
} as const;

/** What goes before everything. */
export const accessLead =
  "What is known, with its source and how well it is known. Nothing here is a promise: GitHub alone decides. Where nobody has published the answer, or sources contradict each other, it says unknown.";

/** What the table of kinds takes as given. */
export const matrixLead =
  "Whether a kind of token may call an operation when all else is as it should be: scopes, roles, single sign-on; for a container on GitHub.com. With each answer stands how well it is known what the sources say of the kind.";

/** How contradictions are to be read. */
export const contradictionsLead =
  "Where sources say different things, all of them are here. The answer is what `canCall` makes of it: unknown, unless one source holds against the others.";

/** The page as text. */
export function accessDocument(): SiteDocument {
  const markdown = [
    `# ${accessPage.title}\n`,
    `${accessLead}\n`,
    "## Kinds of tokens\n",
    `${matrixLead}\n`,
    matrixMarkdown(),
    beforeContradictions(),
    "## Contradictions\n",
    `${contradictionsLead}\n`,
    contradictionsMarkdown(),
    afterContradictions(),
  ].join("\n");
  return { ...accessPage, section: "access", markdown };
}

function matrixMarkdown(): string {
  const rows = kindMatrix().map(({ name, answers }) => [name, ...answers.map(cellText)]);
  return tableMarkdown(["", ...namedKinds.map((kind) => tokenNames[kind])], rows);
}

function contradictionsMarkdown(): string {
  return headedContradictions()
    .map(({ title, operations, sides }) => {
      const links = operations.map((operation) => {
        const slug = operationSlug(operation);
        return `[${operationName(operation)}](${operationAddress(firstPlace, slug)})`;
      });
      const said = sides.map(
        ({ says, sentence, grade, source }) => `- **${says}**: ${sentence} (${grade}: ${sourceMarkdown(source)})`,
      );
      const which = links.length > 0 ? `${links.length} operations: ${links.join(", ")}.\n\n` : "";
      return `### ${title}\n\n${which}${said.join("\n")}\n`;
    })
    .join("\n");
}

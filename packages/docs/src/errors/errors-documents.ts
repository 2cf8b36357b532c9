import type { SiteDocument } from "../site/site-document.ts";
import { sourceMarkdown } from "../site/source-links.ts";
import { codeMarkdown } from "./code-markdown.ts";
import { causeMarkdown } from "./cause-markdown.ts";
import { causeAddress, causeText, causeTitle, errorCauses } from "./error-cause.ts";
import { errorsLead, errorsPage, statusGroups } from "./error-words.ts";
import { messageEntries } from "./known-message.ts";
import type { KnownMessage, MessageEntry } from "./known-message.ts";
import { knownMessages } from "./known-messages.ts";
import { firstStep } from "./steps.ts";

/** The pages on errors: what is said, what it means, what to do. */
export async function errorsDocuments(): Promise<SiteDocument[]> {
  const messages = await knownMessages();
  return [
    { ...errorsPage, section: "errors", markdown: overviewMarkdown(messages) },
    ...errorCauses.map((cause): SiteDocument => ({
      path: causeAddress(cause),
      title: causeTitle(cause),
      description: causeText(cause).sentence,
      section: "errors",
      markdown: causeMarkdown(cause, messages),
    })),
  ];
}

function overviewMarkdown(messages: readonly KnownMessage[]): string {
  return [
    `# ${errorsPage.title}\n`,
    `${errorsLead}\n`,
    ...statusGroups(messageEntries(messages)).map(
      ({ title, entries }) => `## ${title}\n\n${entries.map(entryMarkdown).join("\n")}\n`,
    ),
    "## All causes\n",
    `${errorCauses.map((cause) => `- [${causeTitle(cause)}](${causeAddress(cause)}): ${causeText(cause).sentence}`).join("\n")}\n`,
  ].join("\n");
}

function entryMarkdown({ message, details, cases }: MessageEntry): string {
  const lines = cases.map((one) => {
    const { when, cause, words } = one;
    const step = firstStep(one);
    const fix = step.isCommand ? `\`${step.text}\`` : step.text;
    return `  - ${when} [${causeTitle(cause)}](${causeAddress(cause)}): ${fix} (${words.grade}: ${sourceMarkdown(words.source)})`;
  });
  const more = details === undefined ? "" : ` ${codeMarkdown(details)}`;
  return `- ${codeMarkdown(message)}${more}\n${lines.join("\n")}`;
}

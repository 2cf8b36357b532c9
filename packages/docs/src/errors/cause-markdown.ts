import { assumptionTable } from "@ghpkg/emulator";
import type { AssumptionName } from "@ghpkg/emulator";
import { sourceMarkdown } from "../site/source-links.ts";
import { causeAddress, causeText, causeTitle } from "./error-cause.ts";
import type { ErrorCause } from "./error-cause.ts";
import type { KnownMessage } from "./known-message.ts";
import { codeMarkdown } from "./code-markdown.ts";
import { stepsFor } from "./steps.ts";

/** The page of a cause, which is its own Markdown twin. */
export function causeMarkdown(cause: ErrorCause, messages: readonly KnownMessage[]): string {
  const { sentence, source, grade } = causeText(cause);
  const own = messages.filter((one) => one.cause === cause);
  const unknown = [...new Set(own.flatMap(({ assumption }) => assumption ?? []))];
  return [
    `# ${causeTitle(cause)}\n`,
    `${sentence} (${grade}: ${sourceMarkdown(source)})\n`,
    "## What to do\n",
    ...stepsFor(cause).map(({ text, command }) =>
      command === undefined ? `- ${text}\n` : `- ${text}\n\n  \`\`\`sh\n  ${command}\n  \`\`\`\n`,
    ),
    // No heading for each: the search would have a hundred sections more to load.
    ...(own.length > 0 ? ["## How it reads\n", ...own.map(messageMarkdown)] : []),
    ...lookalikes(cause, messages),
    ...(unknown.length > 0 ? ["## What nobody has published\n", ...unknown.map(unknownMarkdown), ""] : []),
    "[What other errors mean](/errors/). [Which token may call what](/access/).\n",
  ].join("\n");
}

function messageMarkdown({ when, message, request, answer, words, status, assumption }: KnownMessage): string {
  const shown = answer === undefined ? message : answer.trimEnd();
  const asked = request === undefined ? "" : ` Asked: \`${request}\`.`;
  return [
    `${status === undefined ? "" : `**${status}** `}${codeMarkdown(message)}\n`,
    `${when}${asked}\n`,
    `\`\`\`http\n${shown}\n\`\`\`\n`,
    wordsMarkdown(words, assumption !== undefined),
  ].join("\n");
}

/** Where GitHub's words are known from. */
function wordsMarkdown({ grade, source }: KnownMessage["words"], assumed: boolean): string {
  if (grade === "unknown")
    return "Nobody has published what GitHub answers here: these are the emulator’s own words.\n";
  const partly = assumed ? " Not all of it is known: see below." : "";
  return `The words: ${grade}, ${sourceMarkdown(source)}.${partly}\n`;
}

/** What else the same answers may mean: GitHub has few words for many things. */
function lookalikes(cause: ErrorCause, messages: readonly KnownMessage[]): string[] {
  const own = messages.filter((one) => one.cause === cause);
  const others = new Set(own.flatMap(({ suspects }) => suspects));
  for (const { message, status, cause: other } of messages) {
    if (other !== cause && own.some((one) => one.message === message && one.status === status)) others.add(other);
  }
  if (others.size === 0) return [];
  const lines = [...others].map(
    (other) => `- [${causeTitle(other)}](${causeAddress(other)}): ${causeText(other).sentence}`,
  );
  return ["## What looks the same\n", "From the answer alone it may be one of these, too:\n", `${lines.join("\n")}\n`];
}

function unknownMarkdown(name: AssumptionName): string {
  const { unknown, because, default: choice } = assumptionTable[name];
  return `- ${unknown} The emulator’s \`${name}\` is \`${String(choice)}\`. ${because}`;
}

import { causeTexts } from "@ghpkg/scopes";
import type { FailureCause } from "@ghpkg/scopes";
import type { SiteDocument } from "../site/site-document.ts";
import { sourceMarkdown } from "../site/source-links.ts";
import { githubRefusals } from "./github-refusals.ts";
import type { Refusal } from "./github-refusals.ts";

/** What a cause is called: `missing-scope` is `Missing scope`. */
export function causeTitle(cause: string): string {
  const words = cause
    .replaceAll("-", " ")
    .replace(/\bsso\b/, "single sign-on")
    .replace(/\bapi\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// The table's keys are causes; what is not known has nothing to be said of it.
const causes = (Object.keys(causeTexts) as FailureCause[]).filter((cause) => cause !== "unknown");

/** The pages on errors: what GitHub says, what it means, what to do. */
export async function errorsDocuments(): Promise<SiteDocument[]> {
  const refusals = await githubRefusals();
  return [overview(refusals), ...causes.map((cause) => causeDocument(cause, refusals))];
}

function overview(refusals: readonly Refusal[]): SiteDocument {
  const byStatus = [...refusals].toSorted((one, other) => one.status - other.status);
  const statuses = [...new Set(byStatus.map(({ status }) => status))];
  const markdown = [
    "# What an error means\n",
    "GitHub answers 404 to what is not there and to what the token may not see, and 403 to much else. Look up what it said; `explainFailure` of `@ghpkg/scopes` does the same in a program, and the errors of `@ghpkg/client` say it by themselves.\n",
    ...statuses.map(
      (status) =>
        `## ${status}\n\n${byStatus
          .filter((one) => one.status === status)
          .map(
            ({ message, cause, request }) =>
              `- “${message.replaceAll(/\s+/g, " ")}”, to \`${request}\`: ${cause === "unknown" ? "nobody has published what it means" : `[${causeTitle(cause).toLowerCase()}](${address(cause)})`}`,
          )
          .join("\n")}\n`,
    ),
    "The messages are those of the emulator, asked when this page was made. What is known of each, and what is not, stands on its page.\n",
    "## All causes\n",
    `${causes.map((cause) => `- [${causeTitle(cause)}](${address(cause)}): ${causeTexts[cause].sentence}`).join("\n")}\n`,
  ].join("\n");
  return {
    path: "/errors/",
    title: "What an error means",
    description: "Messages of the GitHub Packages API, what they mean and what to do.",
    section: "errors",
    markdown,
  };
}

function causeDocument(cause: FailureCause, refusals: readonly Refusal[]): SiteDocument {
  const { sentence, nextStep, source, grade } = causeTexts[cause];
  const seen = refusals.filter((one) => one.cause === cause);
  const markdown = [
    `# ${causeTitle(cause)}\n`,
    `${sentence}\n`,
    ...(nextStep === undefined ? [] : [`**What to do:** ${nextStep}\n`]),
    ...(cause === "missing-scope" ? [`**What to do:** ${scopesStep}\n`] : []),
    ...(seen.length > 0
      ? [
          "## How it reads\n",
          `${seen.map(({ status, message, request }) => `- ${status} to \`${request}\`: “${message.replaceAll(/\s+/g, " ")}”`).join("\n")}\n`,
        ]
      : []),
    "## How it is known\n",
    `${grade}: ${sourceMarkdown(source)}.\n`,
    "[What other errors mean](/errors/) · [Which token may call what](/access/)\n",
  ].join("\n");
  return { path: address(cause), title: causeTitle(cause), description: sentence, section: "errors", markdown };
}

const scopesStep =
  "Add the scope with `gh auth refresh -h github.com -s read:packages` (and `delete:packages` or `write:packages`), or in the settings of the token. Reading takes `read:packages`, deleting `delete:packages` too, restoring `write:packages` too; repository-scoped registries want `repo` besides.";

function address(cause: string): string {
  return `/errors/${cause}/`;
}

import { defaultApiVersion, editionNames } from "@ghpkg/types";
import { allAddress, operationAddress, places, tableAddress } from "../site/place.ts";
import type { Place } from "../site/place.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { editionsMarkdown } from "./editions-page.ts";
import { operationAccess } from "./operation-access.ts";
import { operationMarkdown } from "./operation-markdown.ts";
import type { OperationPage } from "./operation-page.ts";
import { operationPages } from "./operation-page.ts";
import { ownerNames } from "./operation-words.ts";

/** `Delete a package for an organization`, with the place where it is not the first one. */
export function pageTitle({ summary, place }: OperationPage): string {
  return `${summary}${placeSuffix(place)}`;
}

/** Where a page is, behind its title: nothing for GitHub.com at its default API version. */
export function placeSuffix(place: Place): string {
  const isDefault = place.apiVersion === defaultApiVersion;
  if (place.edition === "fpt") return isDefault ? "" : `, API version ${place.apiVersion}`;
  return `, ${editionNames[place.edition]}${isDefault ? "" : `, API version ${place.apiVersion}`}`;
}

/** One sentence of a description in Markdown, as plain text. */
export function pageDescription({ method, path, description }: OperationPage): string {
  const [first = ""] = description.split("\n");
  return `${method} ${path}: ${first.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "")}`;
}

/** All REST pages as text. */
export function restDocuments(): SiteDocument[] {
  return [
    { ...choice, section: "rest", markdown: choiceMarkdown() },
    { ...editionsPage, section: "rest", markdown: editionsMarkdown() },
    ...places.flatMap(placeDocuments),
  ];
}

/** The page that leads to the tables. */
export const choice = {
  path: "/rest/",
  title: "REST API",
  description: "The 27 operations on packages, per edition and API version.",
} as const;

/** The page that says what differs. */
export const editionsPage = {
  path: "/rest/editions/",
  title: "What differs between editions",
  description: "Base addresses, API versions, and what GitHub’s descriptions of the editions say differently.",
} as const;

/** The title of a place's table. */
export function tableTitle(place: Place): string {
  return `Packages${placeSuffix(place) || ", GitHub.com"}`;
}

function placeDocuments(place: Place): SiteDocument[] {
  const pages = operationPages(place);
  const name = `${editionNames[place.edition]}, API version ${place.apiVersion}`;
  return [
    {
      path: tableAddress(place),
      title: tableTitle(place),
      description: `The operations on packages of ${name}.`,
      section: "rest",
      place,
      markdown: tableMarkdown(place, pages),
    },
    {
      path: allAddress(place),
      title: `All operations${placeSuffix(place)}`,
      description: `All operations on packages of ${name} on one page.`,
      section: "rest",
      place,
      markdown: `# All operations${placeSuffix(place)}\n\n${pages.map((page) => shortMarkdown(page)).join("\n")}`,
    },
    ...pages.map((page): SiteDocument => ({
      path: operationAddress(place, page.slug),
      title: pageTitle(page),
      description: pageDescription(page),
      section: "rest",
      place,
      markdown: operationMarkdown(page),
    })),
  ];
}

function choiceMarkdown(): string {
  const lines = places.map((place) => `- [${tableTitle(place)}](${tableAddress(place)})`);
  return `# ${choice.title}\n\n${choice.description}\n\n${lines.join("\n")}\n\n[${editionsPage.title}](${editionsPage.path})\n`;
}

function tableMarkdown(place: Place, pages: readonly OperationPage[]): string {
  const parts = (["org", "user", "me"] as const).map((owner) => {
    const rows = pages
      .filter((page) => page.owner === owner)
      .map(
        (page) =>
          `| \`${page.method}\` | \`${page.path}\` | [${page.summary}](${operationAddress(place, page.slug)}) | ${scopesOf(page)} |`,
      );
    return `## For ${ownerNames[owner]}\n\n| | path | operation | scopes |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `# ${tableTitle(place)}\n\n${parts.join("\n")}`;
}

/** The scopes of an operation, as Markdown. */
export function scopesOf({ operation, place }: OperationPage): string {
  return operationAccess(operation, place.edition)
    .scopes.map(({ scope }) => `\`${scope}\``)
    .join(", ");
}

function shortMarkdown(page: OperationPage): string {
  const address = operationAddress(page.place, page.slug);
  return `## ${page.summary}\n\n\`${page.method} ${page.path}\`\n\n${page.description}\n\nScopes: ${scopesOf(page)}. [All of it](${address})\n`;
}

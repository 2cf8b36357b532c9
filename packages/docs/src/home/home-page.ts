import { operationSlug } from "../rest/operation-slug.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { gridOwners, operationGrid } from "./operation-grid.ts";

/** Where a reader goes on from the first page, by what they came for. */
export const waysOn = [
  {
    title: "Look up an operation",
    href: "/rest/fpt/packages/",
    text: "Parameters, answers, scopes and samples of each of the 27 operations, per edition and API version.",
  },
  {
    title: "What can my token do?",
    href: "/access/",
    text: "Tick its scopes and see which operations it may call, on which registry: or the other way around.",
  },
  {
    title: "I got an error",
    href: "/errors/",
    text: "What GitHub’s message means, why a 404 may be a missing scope, and what to do.",
  },
  {
    title: "Guides",
    href: "/guides/",
    text: "From the first call to deleting thousands of versions without running into a limit.",
  },
  {
    title: "Benchmarks",
    href: "/benchmarks/",
    text: "The packages beside their peers: what each costs, and what each gets wrong.",
  },
  {
    title: "What differs between editions",
    href: "/rest/editions/",
    text: "GitHub.com, Enterprise Cloud and Enterprise Server side by side, from their descriptions.",
  },
] as const;

export const homeTitle = "ghpkg: the GitHub Packages REST API for TypeScript";
export const homeLead =
  "The 27 operations of the GitHub Packages REST API: what each does, which token may call it, and samples that were run. With TypeScript packages that get names, pages, limits and failures right.";

/** The sample of the first page. It is compiled and run, as all of them. */
export const homeSample = `import { createClient } from "@ghpkg/client";

const gh = createClient({ token: process.env.GH_TOKEN });
const app = gh.org("acme").container("team/app");

// All pages, a name with a slash, GitHub's limits: seen to.
for await (const version of app.versions.list()) {
  if (version.metadata?.container?.tags.length === 0) console.log("untagged:", version.id);
}
`;

/** The first page as text. */
export function homeDocument(): SiteDocument {
  const rows = operationGrid().map(
    ({ name, operations }) =>
      `| ${name} | ${gridOwners.map(({ owner }) => `[${operationSlug(operations[owner])}](${operationAddress(firstPlace, operationSlug(operations[owner]))})`).join(" | ")} |`,
  );
  const markdown = [
    `# ${homeTitle}\n`,
    `${homeLead}\n`,
    `${waysOn.map(({ title, href, text }) => `- [${title}](${href}): ${text}`).join("\n")}\n`,
    "## The 27 operations\n",
    `| | ${gridOwners.map(({ name }) => `of ${name}`).join(" | ")} |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`,
    "## In TypeScript\n",
    `\`\`\`ts\n${homeSample}\`\`\`\n`,
  ].join("\n");
  return { path: "/", title: homeTitle, description: homeLead, section: "home", markdown };
}

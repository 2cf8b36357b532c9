import { assumptionTable } from "@ghpkg/emulator";
import { requiredRole, scopeHierarchy, tokenClaims, tokenPrefixes } from "@ghpkg/scopes";
import type { Grade, RequiredRole, TokenClaim } from "@ghpkg/scopes";
import { tokenNames } from "../rest/operation-access.ts";
import { singleSignOnNote } from "../rest/operation-markdown.ts";
import { operationIds, operationSlug } from "../rest/operation-slug.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import { sourceMarkdown } from "../site/source-links.ts";
import { kindNames } from "./kind-names.ts";
import { editionGroups, needTable, registryTable } from "./need-table.ts";
import { tableMarkdown } from "./table-markdown.ts";

/** What each source says of each kind, behind the table of kinds. */
export function beforeContradictions(): string {
  return [
    "## What each source says\n",
    "Each source has a line of its own, also where it contradicts another.\n",
    ...Object.entries(tokenNames).map(([kind, name]) => claimsOfKind(kind, name)),
    "### How tokens look\n",
    tokenPrefixes
      .map((row) => `- \`${row.prefix}…\` is a ${kindNames[row.kind]} (${row.grade}: ${sourceMarkdown(row.source)})`)
      .join("\n"),
    "",
  ].join("\n");
}

/** Scopes, registries, roles, single sign-on, and what is not known. */
export function afterContradictions(): string {
  return [
    "## Scopes\n",
    "Personal access tokens (classic) and OAuth tokens carry scopes. No other kind does.\n",
    "### What each operation needs\n",
    needsMarkdown(),
    "### Scopes that include others\n",
    "GitHub leaves the included ones out of the list of a token that has the other.\n",
    hierarchyMarkdown(),
    "What is not here includes nothing: `repo` gives no scope of packages, nor does `admin:org`. Whether `delete:packages` alone stands for `read:packages`, nobody has published.\n",
    "## Registries\n",
    "Where packages have the permissions of their repository (repository-scoped), a token needs `repo` besides. Where they have their own (granular), it does not.\n",
    registriesMarkdown(),
    "## Roles\n",
    "Scopes only say what a token may do in somebody’s name. A list needs no role: it holds what the caller may see.\n",
    rolesMarkdown(),
    "## Single sign-on\n",
    `${singleSignOnNote}\n`,
    "Lists across organizations leave out what the token may not see, and name the organizations in `X-GitHub-SSO: partial-results; organizations=…`.\n",
    "## What nobody has published\n",
    "The emulator has to do something all the same: each is a switch of it.\n",
    unknownsMarkdown(),
    "## How well something is known\n",
    gradesMarkdown(),
  ].join("\n");
}

function claimsOfKind(kind: string, name: string): string {
  const lines = tokenClaims
    .filter(({ kinds }) => kinds.some((one) => one === kind))
    .map((claim) => {
      const { says, sentence, grade, source } = claim;
      return `- **${says}**, ${claimedOperations(claim)}: ${sentence} (${grade}: ${sourceMarkdown(source)})`;
    });
  return `### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${lines.join("\n")}\n`;
}

function claimedOperations({ actions, owners }: TokenClaim): string {
  const what = actions ? actions.join(", ") : "all operations";
  return owners ? `${what} (${owners.join(", ")})` : what;
}

function needsMarkdown(): string {
  const rows = needTable().map(({ operation, name, scopes, repo, role, singleSignOn }) => [
    `[${name}](${operationAddress(firstPlace, operationSlug(operation))})`,
    scopes.map(({ scope }) => `\`${scope}\``).join(", "),
    repo ? "by registry" : "no",
    role,
    singleSignOn ? "if enforced" : "no",
  ]);
  return tableMarkdown(["operation", "scopes", "`repo` too", "role", "single sign-on"], rows);
}

function hierarchyMarkdown(): string {
  const lines = scopeHierarchy.map(
    ({ scope, includes, grade, source }) =>
      `- \`${scope}\` includes ${includes.map((one) => `\`${one}\``).join(", ")} (${grade}: ${sourceMarkdown(source)})`,
  );
  return `${lines.join("\n")}\n`;
}

function registriesMarkdown(): string {
  const groups = editionGroups();
  const rows = registryTable().map(({ packageType, models }) => [`\`${packageType}\``, ...models]);
  const sources = groups.map(({ name, source }) => `- ${name} (documented: ${sourceMarkdown(source)})`);
  return `${tableMarkdown(["registry", ...groups.map(({ name }) => name)], rows)}\n${sources.join("\n")}\n`;
}

function rolesMarkdown(): string {
  const all = new Map<string, RequiredRole>(
    operationIds.map((operation) => [requiredRole(operation).sentence, requiredRole(operation)]),
  );
  const lines = [...all.values()].map(
    ({ role, sentence, grade, source }) => `- **${role}**: ${sentence} (${grade}: ${sourceMarkdown(source)})`,
  );
  return `${lines.join("\n")}\n`;
}

const accessUnknowns = [
  "deleteScopeReads",
  "repoScope",
  "repoScopeStatus",
  "organizationAdmin",
  "fineGrainedStatus",
  "installationTokens",
] as const;

function unknownsMarkdown(): string {
  const lines = accessUnknowns.map((name) => {
    const { unknown, because, default: choice } = assumptionTable[name];
    return `- ${unknown} The emulator’s \`${name}\` is \`${String(choice)}\`. ${because}`;
  });
  return `${lines.join("\n")}\n`;
}

/** What each grade means. */
const gradeMeanings: Readonly<Record<Grade, string>> = {
  documented: "GitHub’s documentation or its data says it.",
  description: "GitHub’s OpenAPI description says it.",
  "client-source": "A client of GitHub’s own is written so.",
  observed: "An answer of GitHub’s was quoted in public.",
  inferred: "We conclude it.",
  unknown: "Nobody has published it.",
};

function gradesMarkdown(): string {
  return `${Object.entries(gradeMeanings)
    .map(([grade, meaning]) => `- **${grade}**: ${meaning}`)
    .join("\n")}\n`;
}

import {
  actionOf,
  canCall,
  ownerOf,
  permissionModel,
  requiredScopes,
  scopeHierarchy,
  tokenClaims,
} from "@ghpkg/scopes";
import type { Action, OwnerKind, TokenClaim } from "@ghpkg/scopes";
import { editionNames, editions, packageTypes } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";
import { operationIds, operationSlug } from "../rest/operation-slug.ts";
import { tokenNames } from "../rest/operation-access.ts";
import { ownerNames } from "../rest/operation-words.ts";
import { firstPlace, operationAddress } from "../site/place.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { sourceMarkdown } from "../site/source-links.ts";

/** What is done, in a word or two: the columns of the tables. */
export const actionNames: Readonly<Record<Action, string>> = {
  list: "list",
  get: "get",
  delete: "delete",
  restore: "restore",
  versions: "list versions",
  "get-version": "get version",
  "delete-version": "delete version",
  "restore-version": "restore version",
  conflicts: "Docker conflicts",
};

// The table's keys are all of them.
const actions = Object.keys(actionNames) as Action[];
const everything = ["read:packages", "write:packages", "delete:packages", "repo"] as const;

/** Which token may call what, with all that is known as tables. */
export function accessDocument(): SiteDocument {
  const markdown = [
    "# Which token may call what\n",
    "What is known, with its source and how well it is known. Nothing here is a promise: GitHub alone decides. Where nobody has published the answer, or sources contradict each other, it says unknown.\n",
    "## Kinds of tokens\n",
    "Whether a kind of token may call an operation when all else is as it should be: scopes, roles, single sign-on; for a container on GitHub.com.\n",
    ...(["org", "user", "me"] as const).map(
      (owner) => `### Packages of ${ownerNames[owner]}\n\n${kindsTable(owner)}\n`,
    ),
    "## What the sources say\n",
    "Each source has a line of its own, also where it contradicts another.\n",
    ...Object.entries(tokenNames).map(([kind, name]) => claimsOf(kind, name)),
    "## Scopes\n",
    "Personal access tokens (classic) and OAuth tokens carry scopes. No other kind does.\n",
    scopesTable(),
    "A scope can include others: GitHub leaves those out of the list of a token that has it.\n",
    scopeHierarchy
      .map(
        ({ scope, includes, grade, source }) =>
          `- \`${scope}\` includes ${includes.map((one) => `\`${one}\``).join(", ")} (${grade}: ${sourceMarkdown(source)})`,
      )
      .join("\n"),
    "\n`repo` includes no scope of packages. Whether `delete:packages` alone stands for `read:packages`, nobody has published.\n",
    "## Registries\n",
    "Where a registry is repository-scoped, a token needs `repo` besides. Which one is depends on the edition.\n",
    registriesTable(),
    `Sources: ${sourceMarkdown(permissionModel("npm", "fpt").source)}; ${sourceMarkdown(permissionModel("npm", "ghes-3.19").source)}.\n`,
    "## Single sign-on\n",
    "On Enterprise Cloud, a token must also be authorized for an organization that enforces SAML single sign-on. Without, GitHub answers 403 with a header `X-GitHub-SSO: required; url=…`, and lists across organizations leave out what it may not see, with `X-GitHub-SSO: partial-results; organizations=…` ([documented](https://docs.github.com/rest/authentication/authenticating-to-the-rest-api)).\n",
  ].join("\n");
  return {
    path: "/access/",
    title: "Which token may call what",
    description: "Kinds of tokens, scopes and registries: which of the 27 operations they may call, with sources.",
    section: "access",
    markdown,
  };
}

/** The operation that does something for an owner. */
function operationFor(action: Action, owner: OwnerKind): OperationId {
  const found = operationIds.find((operation) => actionOf(operation) === action && ownerOf(operation) === owner);
  if (!found) throw new Error(`no operation does ${action} for ${owner}`);
  return found;
}

function kindsTable(owner: OwnerKind): string {
  const head = actions.map((action) => {
    const slug = operationSlug(operationFor(action, owner));
    return `[${actionNames[action]}](${operationAddress(firstPlace, slug)})`;
  });
  const rows = Object.entries(tokenNames).map(([kind, name]) => {
    const credential = {
      // The table's keys are kinds.
      kind: kind as keyof typeof tokenNames,
      scopes: everything,
      permissions: { packages: "write" },
      ssoAuthorized: true,
    } as const;
    const context = { edition: "fpt", packageType: "container", role: "admin", organizationRole: "admin" } as const;
    const answers = actions.map((action) => canCall(credential, operationFor(action, owner), context).answer);
    return `| ${name} | ${answers.join(" | ")} |`;
  });
  return table(["token", ...head], rows);
}

function claimsOf(kind: string, name: string): string {
  const claims = tokenClaims.filter(({ kinds }) => kinds.some((one) => one === kind));
  const lines = claims.map(
    ({ says, sentence, grade, source }) => `- **${says}**: ${sentence} (${grade}: ${sourceMarkdown(source)})`,
  );
  const note = contradictory(claims) ? "\n\nThese contradict each other." : "";
  return `### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${lines.length > 0 ? lines.join("\n") : "Nobody has published anything."}${note}\n`;
}

/** Whether sources say that it works, and others that it fails, of the same operations. */
export function contradictory(claims: readonly TokenClaim[]): boolean {
  return claims.some((one) =>
    claims.some(
      (other) =>
        one.says === "works" &&
        other.says !== "works" &&
        !one.confirmed &&
        !other.confirmed &&
        overlap(one.actions, other.actions) &&
        overlap(one.owners, other.owners),
    ),
  );
}

function overlap(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return !some || !others || some.some((one) => others.includes(one));
}

function scopesTable(): string {
  const rows = actions.map((action) => {
    const [needed] = requiredScopes(operationFor(action, "org")).anyOf;
    return `| ${actionNames[action]} | ${(needed?.allOf ?? []).map(({ scope }) => `\`${scope}\``).join(", ")} |`;
  });
  return table(["operation", "scopes"], rows);
}

function registriesTable(): string {
  const rows = packageTypes.map(
    (type) => `| \`${type}\` | ${editions.map((edition) => permissionModel(type, edition).model).join(" | ")} |`,
  );
  return table(["registry", ...editions.map((edition) => editionNames[edition])], rows);
}

function table(head: readonly string[], rows: readonly string[]): string {
  return `| ${head.join(" | ")} |\n|${head.map(() => " --- |").join("")}\n${rows.join("\n")}\n`;
}

import type * as Scopes from "@ghpkg/scopes";
import { markdownTable } from "./markdown-table.ts";

/** What the tables are made of: the data of @ghpkg/scopes, and its judgement. */
export type ScopesModel = Pick<
  typeof Scopes,
  "operationScopes" | "operationsFor" | "permissionModel" | "requiredRole" | "tokenClaims" | "tokenPrefixes"
>;

const packageTypes = ["container", "npm", "nuget", "rubygems", "maven", "docker"] as const;

// Those that a token can be told to be; a prefix alone does not tell the last two apart.
const kinds = ["personal-classic", "oauth", "app-user", "fine-grained", "app-installation", "actions"] as const;

/** The whole matrix, as Markdown: operations, registries, kinds of tokens, and what is said of each. */
export function renderScopesTables(model: ScopesModel): string {
  return [
    "### Operations\n",
    operations(model),
    "### Registries\n",
    "In a repository-scoped registry every call but that for Docker conflicts needs `repo`, too.\n",
    registries(model),
    "### Kinds of tokens\n",
    "How many of the 27 operations each may call, on a container of GitHub.com with all scopes, permissions and roles:\n",
    tokens(model),
    "What each source says, contradictions included:\n",
    claims(model),
  ].join("\n");
}

function operations({ operationScopes, requiredRole }: ScopesModel): string {
  // The table's keys are its operations.
  const ids = Object.keys(operationScopes) as (keyof typeof operationScopes)[];
  const rows = ids.map((id) => {
    const { role, organizationAdmin } = requiredRole(id);
    const needsRole = /\/list-/.test(id) ? "" : organizationAdmin ? `${role}, and admin of the organization` : role;
    return [code(id), operationScopes[id].map(code).join(", "), needsRole];
  });
  return markdownTable(["operation", "scopes", "role"], rows);
}

function registries({ permissionModel }: ScopesModel): string {
  const rows = packageTypes.map((type) => [
    code(type),
    permissionModel(type, "fpt").model,
    permissionModel(type, "ghes-3.19").model,
  ]);
  return markdownTable(["package type", "GitHub.com, Enterprise Cloud", "Enterprise Server"], rows);
}

function tokens({ operationsFor, tokenPrefixes }: ScopesModel): string {
  const scopes = ["read:packages", "write:packages", "delete:packages", "repo"];
  const context = { packageType: "container", role: "admin", organizationRole: "admin" } as const;
  const rows = kinds.map((kind) => {
    const verdicts = operationsFor({ kind, scopes, permissions: { packages: "write" } }, context);
    const count = (wanted: string): string => String(verdicts.filter(({ answer }) => answer === wanted).length);
    const prefix = tokenPrefixes.find((row) => row.kind.split("-or-").some((one) => kind.endsWith(one)))?.prefix ?? "";
    return [code(kind), prefix && code(prefix), count("yes"), count("no"), count("unknown")];
  });
  return markdownTable(["kind", "begins with", "yes", "no", "unknown"], rows);
}

function claims({ tokenClaims }: ScopesModel): string {
  const rows = tokenClaims.map((claim) => [
    claim.kinds.map(code).join(", "),
    [claim.actions?.join(", ") ?? "all", claim.owners ? `(${claim.owners.join(", ")})` : ""].join(" ").trimEnd(),
    claim.says,
    claim.sentence,
    claim.grade,
    claim.source,
  ]);
  return markdownTable(["kind", "operations", "says", "in words", "grade", "source"], rows);
}

function code(text: string): string {
  return `\`${text}\``;
}

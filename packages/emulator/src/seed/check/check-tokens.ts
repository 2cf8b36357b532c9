import type { CredentialKind } from "../../state/model.ts";
import type { Seed, SeedToken } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";
import { credentialKinds, kindOfSeedToken } from "../token-kind.ts";
import type { Names } from "./names.ts";
import { accountProblems, organizationProblems, repositoryProblems, userProblems } from "./names.ts";

/** What is wrong with tokens, each of which is what the schema says. */
export function tokenProblems({ tokens = [] }: Seed, names: Names): SeedProblem[] {
  return [
    ...repeatedTexts(tokens, "token"),
    ...repeatedTexts(tokens, "name"),
    ...tokens.flatMap((token, index) => [
      ...kindProblems(token, `tokens[${index}]`),
      ...nameProblems(token, `tokens[${index}]`, names),
      ...scopeProblems(token, `tokens[${index}]`),
    ]),
  ];
}

/** Which members each kind has, besides those that all have. The first is what it acts for. */
const membersOf: Readonly<Record<CredentialKind, readonly [needed: Member, ...others: Member[]]>> = {
  "personal-classic": ["user", "scopes", "sso"],
  oauth: ["user", "scopes", "sso", "clientId"],
  "fine-grained": ["user"],
  "app-user": ["user", "packages"],
  "app-installation": ["installation", "packages"],
  actions: ["repository", "packages"],
};

type Member = "clientId" | "installation" | "packages" | "repository" | "scopes" | "sso" | "user";

const kindsOwn = [...new Set(Object.values(membersOf).flat())];

const neededWords: Readonly<Partial<Record<Member, string>>> = {
  user: "the login of the user behind it",
  installation: "the account that the app is installed in",
  repository: "the repository that the workflow runs in, as owner/name",
};

function kindProblems(token: SeedToken, path: string): SeedProblem[] {
  const kind = kindOfSeedToken(token);
  if (kind === undefined) {
    const hint = "or let the token begin with ghp_, gho_, ghu_, ghs_ or github_pat_";
    return [seedProblem(`${path}.kind`, `one of ${credentialKinds.join(", ")}`, undefined, hint)];
  }
  const [needed] = membersOf[kind];
  const unsaid = kind === "app-installation" && token.kind === undefined && token.installation === undefined;
  // Both kinds have the prefix ghs_, and each needs another member.
  const hint = unsaid ? "or its repository, if it is a workflow's" : undefined;
  return [
    ...(token[needed] === undefined
      ? [seedProblem(`${path}.${needed}`, neededWords[needed] ?? needed, undefined, hint)]
      : []),
    ...kindsOwn
      .filter((member) => token[member] !== undefined && !membersOf[kind].includes(member))
      .map((member) => foreignMember(token, kind, member, path)),
  ];
}

function foreignMember(token: SeedToken, kind: CredentialKind, member: Member, path: string): SeedProblem {
  const kinds = credentialKinds.filter((other) => membersOf[other].includes(member));
  const expected = `nothing: a token of the kind ${kind} has no ${member}, only ${kinds.join(", ")} do`;
  return seedProblem(`${path}.${member}`, expected, token[member]);
}

function nameProblems(token: SeedToken, path: string, names: Names): SeedProblem[] {
  const { name, user, installation, repository, sso = [] } = token;
  return [
    ...(name?.includes(token.token) ? [seedProblem(`${path}.name`, "a name that does not tell the token", name)] : []),
    ...userProblems(names, `${path}.user`, user),
    ...accountProblems(names, `${path}.installation`, installation),
    ...repositoryProblems(names, `${path}.repository`, repository),
    ...sso.flatMap((login, index) => organizationProblems(names, `${path}.sso[${index}]`, login)),
  ];
}

const packageScopes = ["read:packages", "write:packages", "delete:packages"];

/** Scopes are many, and more come; what is nearly one for packages is none. */
function scopeProblems({ scopes = [] }: SeedToken, path: string): SeedProblem[] {
  return scopes.flatMap((scope, index) =>
    scope.includes("package") && !packageScopes.includes(scope)
      ? [seedProblem(`${path}.scopes[${index}]`, `one of ${packageScopes.join(", ")}, or one of another kind`, scope)]
      : [],
  );
}

function repeatedTexts(tokens: readonly SeedToken[], member: "name" | "token"): SeedProblem[] {
  const first = new Map<string, number>();
  return tokens.flatMap(({ [member]: text }, index) => {
    const before = text === undefined ? undefined : first.get(text);
    if (text !== undefined && before === undefined) first.set(text, index);
    if (before === undefined) return [];
    return [seedProblem(`tokens[${index}].${member}`, `a ${member} of its own, not that of tokens[${before}]`, text)];
  });
}

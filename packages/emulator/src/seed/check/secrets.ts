import type { SeedProblem } from "../seed-error.ts";

const hidden = "(hidden)";

// Every prefix of GitHub's, and tokens from before there were any.
const looksSecret = /(?:gh[opsur]_|github_pat_)\w+|\b[0-9a-f]{40}\b/g;

/** Problems without the tokens of the document, wherever they stand: in the wrong place, or as a name. */
export function withoutSecrets(problems: readonly SeedProblem[], document: unknown): SeedProblem[] {
  const secrets = secretsIn(document);
  // Short ones are words as well, which what is expected may be made of.
  const long = secrets.filter((secret) => secret.length >= 8);
  return problems.map(({ path, expected, received, hint }) => ({
    path: masked(path, long),
    expected: masked(expected, long),
    received: isSecretPlace(path) && received.startsWith('"') ? "a text" : masked(received, secrets),
    ...(hint !== undefined && { hint: masked(hint, long) }),
  }));
}

/** Tokens, and what somebody wrote instead of an object that has one. */
function isSecretPlace(path: string): boolean {
  return /^tokens(?:\[\d+\](?:\.token.*)?)?$/.test(path);
}

function masked(text: string, secrets: readonly string[]): string {
  let rest = text.replaceAll(looksSecret, hidden);
  for (const secret of secrets) rest = rest.replaceAll(secret, hidden);
  return rest;
}

function secretsIn(document: unknown): string[] {
  // Whatever it is: what is no list of objects has none.
  const { tokens } = (document ?? {}) as { readonly tokens?: unknown };
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((one: unknown) => {
    const token = typeof one === "object" && one !== null && "token" in one ? one.token : one;
    return typeof token === "string" && token !== "" ? [token] : [];
  });
}

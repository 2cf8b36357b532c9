// No token of a document is in what is said about it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSeedError, parseSeedText, SeedError } from "../../src/index.ts";
import { problemsWith } from "./problems.ts";
import { seedWith } from "./seeds.ts";

const secret = "ghp_F8gZrQd0wRXDMSXc3tgMSMCBvbkPaSz2MvCa";
const unlike = "correct-horse-battery-staple";

test.each([
  [
    "a token that is there twice",
    seedWith([], {
      tokens: [
        { token: secret, user: "mona" },
        { token: secret, user: "mona" },
      ],
    }),
  ],
  ["a token with a space in it", { tokens: [{ token: `${secret} `, user: "mona" }] }],
  ["a token where an object belongs", { tokens: [secret] }],
  ["a token that is all there is", secret],
  ["a token for a list of tokens", { tokens: secret }],
  ["a list of them", { tokens: [[secret]] }],
  ["a token for a name", seedWith([], { tokens: [{ token: secret, name: secret, user: "mona" }] })],
  ["a token for a user", seedWith([], { tokens: [{ token: secret, user: secret }] })],
  ["a token for a key", { [secret]: "mona" }],
  ["a token for a member", { organizations: [{ login: "acme", members: { [secret]: "admin" } }] }],
  ["a token behind another key", { tokens: [{ secret, user: "mona" }] }],
  ["a token in another place", { users: [{ login: `${secret} ` }] }],
  [
    "a token that looks like none, for a user",
    seedWith([], { tokens: [{ token: unlike, kind: "oauth", user: unlike }] }),
  ],
  [
    "a token that looks like none, in its name",
    seedWith([], { tokens: [{ token: unlike, kind: "oauth", name: `my ${unlike}`, user: "mona" }] }),
  ],
  ["a token from before there were prefixes", { users: [{ login: "0123456789abcdef0123456789abcdef01234567 " }] }],
])("%s is not shown", (_, document) => {
  const problems = problemsWith(document);
  expect(problems.length).toBeGreaterThan(0);
  expect(JSON.stringify(problems)).not.toMatch(/F8gZrQd0|correct-horse|0123456789abcdef/);
});

describe("a text that cannot be read shows nothing of itself", () => {
  test.each([
    ["JSON", `{"tokens": [{"token": "${secret}" "user": "mona"}]}`],
    ["JSON with a token out of place", `{"tokens": ${secret}}`],
    ["YAML", `tokens:\n  - token: "${secret}\n`],
    ["YAML with a token for an alias", `tokens: *${secret}\n`],
    ["YAML with a token for a tag", `tokens: !${secret} []\n`],
    ["YAML with a token twice for a key", `${secret}: 1\n${secret}: 2\n`],
  ])("%s", async (_, text) => {
    const error: unknown = await parseSeedText(text).catch((reason: unknown) => reason);
    if (!(error instanceof Error && isSeedError(error))) throw new Error("It was taken for a seed.");
    expect(`${error.message} ${JSON.stringify(error.problems)} ${String(error.cause)}`).not.toContain(secret.slice(4));
  });
});

test("whatever is wrong, and wherever tokens stand, none is shown", () => {
  const part = fc.constantFrom<unknown>(secret, "mona", "acme", 1, null, true, "3 days ago", "a b");
  const object = fc.dictionary(
    fc.constantFrom(
      "token",
      "name",
      "login",
      "user",
      "owner",
      "type",
      "kind",
      "scopes",
      "members",
      "roles",
      "versions",
      secret,
    ),
    fc.oneof(part, fc.array(part, { maxLength: 2 }), fc.dictionary(fc.constantFrom(secret, "mona"), part)),
  );
  const document = fc.dictionary(
    fc.constantFrom("organizations", "users", "repositories", "tokens", "packages", "generate", secret),
    fc.oneof(part, fc.array(fc.oneof(part, object), { maxLength: 3 })),
  );
  fc.assert(
    fc.property(document, (given) => {
      const problems = problemsWith(given);
      expect(new SeedError(problems).message + JSON.stringify(problems)).not.toContain(secret.slice(4));
    }),
    { numRuns: 1000 },
  );
});

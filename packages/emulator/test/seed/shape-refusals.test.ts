// What is no seed by its shape: every mistake is told with its place.
import { describe, expect, test } from "vitest";
import { parseSeed } from "../../src/index.ts";
import { placesIn, problemsWith } from "./problems.ts";
import { fullSeed, seedWith } from "./seeds.ts";

describe("a document that is no seed", () => {
  test.each([
    ["nothing", undefined, ""],
    ["null", null, ""],
    ["a text", "acme", ""],
    ["a list", [], ""],
    ["organizations that are no list", { organizations: {} }, "organizations"],
    ["an organization that is a text", { organizations: ["acme"] }, "organizations[0]"],
    ["an organization without a login", { organizations: [{}] }, "organizations[0].login"],
    ["a login with a space", { users: [{ login: "mona lisa" }] }, "users[0].login"],
    ["an id that is a text", { users: [{ login: "mona", id: "2" }] }, "users[0].id"],
    ["an id of 0", { users: [{ login: "mona", id: 0 }] }, "users[0].id"],
    ["an id that is no whole number", { users: [{ login: "mona", id: 1.5 }] }, "users[0].id"],
    ["an id that is wrong in two ways", { users: [{ login: "mona", id: -1.5 }] }, "users[0].id"],
    ["an id that is no number", { users: [{ login: "mona", id: Number.NaN }] }, "users[0].id"],
    [
      "a role that there is not",
      { repositories: [{ name: "a/b", roles: { mona: "owner" } }] },
      "repositories[0].roles.mona",
    ],
    ["a repository without an owner", { repositories: [{ name: "app" }] }, "repositories[0].name"],
    [
      "a workflow among the roles of a repository",
      { repositories: [{ name: "a/b", roles: { "a/c": "read" } }] },
      'repositories[0].roles["a/c"]',
    ],
    ["a token that is a number", { tokens: [{ token: 7 }] }, "tokens[0].token"],
    ["a token with a space", { tokens: [{ token: "ghp_ a" }] }, "tokens[0].token"],
    ["a scope that is no word", { tokens: [{ token: "ghp_a", scopes: ["Read Packages"] }] }, "tokens[0].scopes[0]"],
    ["a type that there is not", { packages: [{ owner: "acme", type: "pypi", name: "a" }] }, "packages[0].type"],
    ["a name that ends in a slash", { packages: [{ owner: "acme", type: "npm", name: "a/" }] }, "packages[0].name"],
    ["a name that leads upwards", { packages: [{ owner: "acme", type: "npm", name: ".." }] }, "packages[0].name"],
    [
      "no versions to make",
      { packages: [{ owner: "acme", type: "npm", name: "a", generate: { versions: 0 } }] },
      "packages[0].generate.versions",
    ],
    [
      "too many versions to make",
      { packages: [{ owner: "acme", type: "npm", name: "a", generate: { versions: 100_001 } }] },
      "packages[0].generate.versions",
    ],
    [
      "a time that is none",
      { packages: [{ owner: "acme", type: "npm", name: "a", created: "yesterday" }] },
      "packages[0].created",
    ],
    [
      "a version from the future",
      { packages: [{ owner: "acme", type: "npm", name: "a", created: "in 3 days" }] },
      "packages[0].created",
    ],
    [
      "a tag with a slash",
      { packages: [{ owner: "acme", type: "container", name: "a", versions: [{ tags: ["a/b"] }] }] },
      "packages[0].versions[0].tags[0]",
    ],
    [
      "the same tag twice",
      { packages: [{ owner: "acme", type: "container", name: "a", versions: [{ tags: ["a", "b", "a"] }] }] },
      "packages[0].versions[0].tags[2]",
    ],
    [
      "a child that is no digest",
      { packages: [{ owner: "acme", type: "container", name: "a", versions: [{ children: ["latest"] }] }] },
      "packages[0].versions[0].children[0]",
    ],
    [
      "downloads below 0",
      { packages: [{ owner: "acme", type: "npm", name: "a", versions: [{ downloads: -1 }] }] },
      "packages[0].versions[0].downloads",
    ],
    ["a fleet without packages", { generate: [{ owner: "acme", packages: 0, versions: 5 }] }, "generate[0].packages"],
  ])("%s is refused, with the place", (_, document, path) => {
    expect(placesIn(document)).toEqual([path]);
  });

  test("every member that is missing is named", () => {
    expect(placesIn({ packages: [{}], generate: [{}] })).toEqual([
      "packages[0].owner",
      "packages[0].type",
      "packages[0].name",
      "generate[0].owner",
      "generate[0].packages",
      "generate[0].versions",
    ]);
  });

  test("a member that nobody knows is refused, and the nearest name is suggested", () => {
    expect(problemsWith({ packages: [{ owner: "acme", type: "npm", name: "a", vesions: [] }] })).toEqual([
      {
        path: "packages[0].vesions",
        expected: "one of owner, type, name, id, visibility, repository, roles, created, deleted, versions, generate",
        received: "not known",
        hint: "did you mean versions?",
      },
    ]);
  });

  test("a member of an object at every depth is looked at", () => {
    const places = placesOfObjects(fullSeed);
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      expect(placesIn(withMember(fullSeed, place)), place.join(".")).toHaveLength(1);
    }
  });

  test("a number where a text belongs is to be put in quotes, as YAML has 1.0 for one", () => {
    expect(problemsWith({ packages: [{ owner: "acme", type: "npm", name: "a", versions: [{ name: 1.5 }] }] })).toEqual([
      {
        path: "packages[0].versions[0].name",
        expected: "a version like 1.0.0, or a digest",
        received: "1.5",
        hint: "put it in quotes",
      },
    ]);
  });

  test("null is not the same as nothing", () => {
    expect(problemsWith({ users: null })).toEqual([
      { path: "users", expected: "a list", received: "nothing", hint: "leave it out instead" },
    ]);
  });

  test("a key like __proto__ is one that nobody knows", () => {
    expect(placesIn(JSON.parse('{"users": [{"login": "mona", "__proto__": {"id": 1}}]}'))).toEqual([
      "users[0].__proto__",
    ]);
  });
});

describe("the message", () => {
  test("names the first three problems, and how many more there are", () => {
    const users = Array.from({ length: 5 }, () => ({ login: "" }));
    const one = "a login, like octocat: letters, digits and hyphens";
    expect(() => parseSeed({ users })).toThrow(
      `users[0].login is "": expected ${one}; users[1].login is "": expected ${one}; users[2].login is "": expected ${one}; and 2 more problems.`,
    );
  });

  test("is about the seed when all of it is wrong", () => {
    expect(() => parseSeed(7)).toThrow(/^The seed is 7: expected an object with \$schema, organizations, /);
  });
});

test("a seed is copied: what happens to the document afterwards does not matter, and what is undefined is not there", () => {
  const users = [{ login: "mona", id: undefined }];
  const seed = parseSeed(seedWith([], { organizations: [], tokens: [], repositories: [], users: users as [] }));
  users.pop();
  expect(seed.users).toEqual([{ login: "mona" }]);
  expect(Object.keys(seed.users?.[0] ?? {})).toEqual(["login"]);
});

type Place = readonly string[];

function placesOfObjects(value: unknown, place: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, member]) => placesOfObjects(member, [...place, key]));
  return Array.isArray(value) ? below : [place, ...below];
}

function withMember(document: unknown, place: Place): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  let value = copy;
  for (const step of place) value = value[step] as Record<string, unknown>;
  value["no such member"] = true;
  return copy;
}

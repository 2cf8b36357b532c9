import type { EmulatorOptions } from "@ghpkg/emulator";
import { packageTypes } from "@ghpkg/types";
import type { ApiVersionOf } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client, CloudOptions, Owner } from "../src/index.ts";
import { emulatedGithub, token, tokenWithoutScopes } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

type Version = ApiVersionOf<"fpt">;

/** A client of a GitHub where everybody has a container `team/app`, and mona a package `a` of each type. */
function recording(
  options: CloudOptions<"fpt", Version> = {},
  emulated: EmulatorOptions = {},
): { gh: Client<"fpt", Version>; sent: () => string[] } {
  const apps = ["acme", "mona"].map((owner, index) => {
    const versions = [{ id: 7 + index }, { id: 70 + index, tags: ["latest"] }];
    return { owner, type: "container", name: "team/app", versions } as const;
  });
  const ofEachType = packageTypes.map((type) => ({ owner: "mona", type, name: "a" }));
  const github = emulatedGithub({ others: [...apps, ...ofEachType] }, emulated);
  const gh = createClient({ token, clock: fakeClock(), fetch: github.fetch, ...options });
  return { gh, sent: () => github.requests.list().map(({ method, target }) => `${method} ${target}`) };
}

/** Everything that can be done with an owner, once. */
async function doAll(owner: Owner, id: number): Promise<void> {
  const app = owner.container("team/app");
  await owner.dockerConflicts();
  await owner.packages.list({ packageType: "npm", visibility: "private" }).all();
  await app.get();
  await app.delete();
  await app.restore();
  await app.versions.list({ state: "deleted" }).all();
  await app.versions.get(id);
  await app.versions.delete(id);
  await app.versions.restore(id);
}

const paths = (owner: string, id: number): string[] => [
  `GET ${owner}/docker/conflicts`,
  `GET ${owner}/packages?package_type=npm&visibility=private&per_page=100&page=1`,
  `GET ${owner}/packages/container/team%2Fapp`,
  `DELETE ${owner}/packages/container/team%2Fapp`,
  `POST ${owner}/packages/container/team%2Fapp/restore`,
  `GET ${owner}/packages/container/team%2Fapp/versions?state=deleted&per_page=100&page=1`,
  `GET ${owner}/packages/container/team%2Fapp/versions/${id}`,
  `DELETE ${owner}/packages/container/team%2Fapp/versions/${id}`,
  `POST ${owner}/packages/container/team%2Fapp/versions/${id}/restore`,
];

describe("the same calls are those", () => {
  test("of an organization", async () => {
    const { gh, sent } = recording();
    await doAll(gh.org("acme"), 7);
    expect(sent()).toEqual(paths("/orgs/acme", 7));
  });

  test("of a user, whose versions have pages too, though the description does not say so", async () => {
    const { gh, sent } = recording();
    await doAll(gh.user("mona"), 8);
    expect(sent()).toEqual(paths("/users/mona", 8));
  });

  test("of oneself", async () => {
    const { gh, sent } = recording();
    await doAll(gh.me(), 8);
    expect(sent()).toEqual(paths("/user", 8));
  });
});

test.each(packageTypes)("the package type %s has a short way", async (type) => {
  const { gh, sent } = recording();
  const found = await gh.me()[type]("a").get();
  expect(found).toMatchObject({ name: "a", package_type: type });
  expect(await gh.me().package(type, "a").get()).toEqual(found);
  const path = `GET /user/packages/${type}/a`;
  expect(sent()).toEqual([path, path]);
});

describe("an owner whose kind is not known", () => {
  test.each([
    ["Organization", "acme", "/orgs/acme"],
    ["User", "mona", "/users/mona"],
  ])("is looked up: %s", async (_, name, path) => {
    const { gh, sent } = recording();
    await (await gh.owner(name)).container("team/app").get();
    expect(sent()).toEqual([`GET /users/${name}`, `GET ${path}/packages/container/team%2Fapp`]);
  });

  test("and that is nobody is an error", async () => {
    const { gh } = recording();
    await expect(gh.owner("nobody")).rejects.toMatchObject({
      message: expect.stringMatching(/^find nobody: 404 Not Found\./),
      facts: { kind: "not-found", operation: "users/get-by-username" },
    });
  });

  test("is not looked up by a name that leads elsewhere", async () => {
    const { gh, sent } = recording();
    await expect(gh.owner("..")).rejects.toMatchObject({ facts: { kind: "invalid" } });
    expect(sent()).toEqual([]);
  });
});

describe("the rate limit", () => {
  const rateLimits = { emulatedClock: true };

  test.each<Version>(["2022-11-28", "2026-03-10"])(
    "is read from the resources, which every API version has: %s",
    async (apiVersion) => {
      const { gh, sent } = recording({ apiVersion }, { rateLimits });
      await gh.me().npm("a").get();
      expect(await gh.rateLimit()).toEqual({
        limit: 5000,
        used: 1,
        remaining: 4999,
        resetAt: new Date("2026-01-01T01:00:00Z"),
      });
      expect(sent().at(-1)).toBe("GET /rate_limit");
    },
  );

  test("is nothing where limits are off, which a server says with 404", async () => {
    const { gh } = recording({}, { rateLimits: false });
    expect(await gh.rateLimit()).toBeUndefined();
  });

  test("fails as any other call", async () => {
    const { gh } = recording({ token: "ghp_made_up_by_somebody_else" }, { rateLimits });
    await expect(gh.rateLimit()).rejects.toMatchObject({
      facts: { kind: "unauthorized", operation: "rate-limit/get", body: { message: "Bad credentials" } },
    });
  });
});

describe("every request", () => {
  test("says what it accepts, which API version it means, and who asks", async () => {
    let headers: Record<string, string> = {};
    const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
      headers = Object.fromEntries(new Headers(init?.headers));
      return Response.json({});
    };
    await createClient({ fetch, token: "made-up", apiVersion: "2026-03-10", userAgent: "cleaner/1.0" })
      .me()
      .npm("a")
      .get();
    expect(headers).toEqual({
      accept: "application/vnd.github+json",
      authorization: "Bearer made-up",
      "user-agent": "cleaner/1.0 @ghpkg/client",
      "x-github-api-version": "2026-03-10",
    });
  });

  test("gets the token anew, so that it may be renewed", async () => {
    const github = emulatedGithub({ versions: 1 });
    github.faults.add({ effect: { html: 502 }, nth: 1 });
    const tokens = [token, tokenWithoutScopes];
    const renewed = createClient({ fetch: github.fetch, clock: fakeClock(), token: async () => tokens.shift() ?? "" });
    await expect(renewed.org("acme").container("app").get()).rejects.toMatchObject({ facts: { kind: "forbidden" } });
    expect(github.requests.list().map((request) => request.token)).toEqual(["mona", "without scopes"]);
  });

  test("goes through the fetch that there is at that moment", async () => {
    const gh = createClient();
    const before = globalThis.fetch;
    globalThis.fetch = async () => Response.json({ id: 42 });
    try {
      expect(await gh.me().npm("a").get()).toEqual({ id: 42 });
    } finally {
      globalThis.fetch = before;
    }
  });
});

import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client, Owner } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { refused } from "./fake-github.ts";

function recording(answer: (url: URL) => Response = () => Response.json([])): { gh: Client; sent: string[] } {
  const sent: string[] = [];
  const gh = createClient({
    clock: fakeClock(),
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      sent.push(`${init?.method} ${url.pathname}${url.search}`);
      return init?.method === "GET" ? answer(url) : new Response(null, { status: 204 });
    },
  });
  return { gh, sent };
}

/** Everything that can be done with an owner, once. */
async function doAll(owner: Owner): Promise<void> {
  const app = owner.container("team/app");
  await owner.dockerConflicts();
  await owner.packages.list({ packageType: "npm", visibility: "private" }).all();
  await app.get();
  await app.delete();
  await app.restore();
  await app.versions.list({ state: "deleted" }).all();
  await app.versions.get(7);
  await app.versions.delete(7);
  await app.versions.restore(7);
}

const paths = (owner: string): string[] => [
  `GET ${owner}/docker/conflicts`,
  `GET ${owner}/packages?package_type=npm&visibility=private&per_page=100&page=1`,
  `GET ${owner}/packages/container/team%2Fapp`,
  `DELETE ${owner}/packages/container/team%2Fapp`,
  `POST ${owner}/packages/container/team%2Fapp/restore`,
  `GET ${owner}/packages/container/team%2Fapp/versions?state=deleted&per_page=100&page=1`,
  `GET ${owner}/packages/container/team%2Fapp/versions/7`,
  `DELETE ${owner}/packages/container/team%2Fapp/versions/7`,
  `POST ${owner}/packages/container/team%2Fapp/versions/7/restore`,
];

describe("the same calls are those", () => {
  test("of an organization", async () => {
    const { gh, sent } = recording();
    await doAll(gh.org("acme"));
    expect(sent).toEqual(paths("/orgs/acme"));
  });

  test("of a user, whose versions have pages too, though the description does not say so", async () => {
    const { gh, sent } = recording();
    await doAll(gh.user("octocat"));
    expect(sent).toEqual(paths("/users/octocat"));
  });

  test("of oneself", async () => {
    const { gh, sent } = recording();
    await doAll(gh.me());
    expect(sent).toEqual(paths("/user"));
  });
});

test("each package type has a short way", async () => {
  const { gh, sent } = recording();
  const owner = gh.me();
  for (const type of ["container", "docker", "maven", "npm", "nuget", "rubygems"] as const) {
    await owner[type]("a").get();
    await owner.package(type, "a").get();
    const path = `GET /user/packages/${type}/a`;
    expect(sent.splice(0)).toEqual([path, path]);
  }
});

describe("an owner whose kind is not known", () => {
  test.each([
    ["Organization", "/orgs/acme"],
    ["User", "/users/acme"],
  ])("is looked up: %s", async (type, path) => {
    const { gh, sent } = recording(({ pathname }) =>
      pathname === "/users/acme" ? Response.json({ login: "acme", type }) : Response.json({}),
    );
    await (await gh.owner("acme")).npm("left-pad").get();
    expect(sent).toEqual(["GET /users/acme", `GET ${path}/packages/npm/left-pad`]);
  });

  test("and that is nobody is an error", async () => {
    const { gh } = recording(() => refused(404, "Not Found"));
    await expect(gh.owner("nobody")).rejects.toMatchObject({
      message: expect.stringMatching(/^find nobody: 404 Not Found\./),
      facts: { kind: "not-found", operation: "users/get-by-username" },
    });
  });

  test("is not looked up by a name that leads elsewhere", async () => {
    const { gh, sent } = recording();
    await expect(gh.owner("..")).rejects.toMatchObject({ facts: { kind: "invalid" } });
    expect(sent).toEqual([]);
  });
});

describe("the rate limit", () => {
  const core = { limit: 5000, used: 1, remaining: 4999, reset: 1_767_225_600 };

  test("is read from the resources, which every API version has", async () => {
    const { gh, sent } = recording(() => Response.json({ resources: { core } }));
    expect(await gh.rateLimit()).toEqual({
      limit: 5000,
      used: 1,
      remaining: 4999,
      resetAt: new Date("2026-01-01T00:00:00Z"),
    });
    expect(sent).toEqual(["GET /rate_limit"]);
  });

  test("is nothing where limits are off, which a server says with 404", async () => {
    const { gh } = recording(() => refused(404, "Rate limiting is not enabled."));
    expect(await gh.rateLimit()).toBeUndefined();
  });

  test("fails as any other call", async () => {
    const { gh } = recording(() => refused(401, "Bad credentials"));
    await expect(gh.rateLimit()).rejects.toMatchObject({
      facts: { kind: "unauthorized", operation: "rate-limit/get" },
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
    const seen: (string | null)[] = [];
    let count = 0;
    const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
      seen.push(new Headers(init?.headers).get("authorization"));
      return seen.length === 1 ? new Response(null, { status: 502 }) : Response.json({});
    };
    await createClient({ fetch, clock: fakeClock(), token: async () => `t${(count += 1)}` })
      .me()
      .npm("a")
      .get();
    expect(seen).toEqual(["Bearer t1", "Bearer t2"]);
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

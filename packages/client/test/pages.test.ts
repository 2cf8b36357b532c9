import { packageTypes } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { createClient, isPackagesError } from "../src/index.ts";
import type { Client, Owner } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { fakeGithub, refused } from "./fake-github.ts";
import type { FakeGithub } from "./fake-github.ts";

function client(github: FakeGithub, clock = fakeClock()): Client {
  return createClient({ token: "made-up", fetch: github.fetch, clock, writeInterval: 0, random: () => 0 });
}

function versionsOf(github: FakeGithub): ReturnType<Owner["package"]>["versions"] {
  return client(github).org("acme").container("app").versions;
}

const ids = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);
const targets = (github: FakeGithub): string[] => github.requests.map(({ target }) => target);

describe("a list with Link headers", () => {
  test("is read to its end, 100 items at a time", async () => {
    const github = fakeGithub({ versions: 250 });
    expect(ids(await versionsOf(github).list().all())).toEqual(ids(github.versions));
    expect(targets(github)).toEqual([
      "/orgs/acme/packages/container/app/versions?per_page=100&page=1",
      "/organizations/42/packages/container/app/versions?per_page=100&page=2",
      "/organizations/42/packages/container/app/versions?per_page=100&page=3",
    ]);
  });

  test("ends where Link names no next page, full as the page may be", async () => {
    const github = fakeGithub({ versions: 200 });
    expect(await versionsOf(github).list().all()).toHaveLength(200);
    expect(github.requests).toHaveLength(2);
  });

  test("has pages, too", async () => {
    const sizes = [];
    for await (const page of versionsOf(fakeGithub({ versions: 250 }))
      .list({ perPage: 90 })
      .pages())
      sizes.push(page.length);
    expect(sizes).toEqual([90, 90, 70]);
  });

  test("is read no further than it is iterated", async () => {
    const github = fakeGithub({ versions: 1000 });
    for await (const version of versionsOf(github).list()) if (version.id === github.versions[150]?.id) break;
    expect(github.requests).toHaveLength(2);
  });

  test("can be iterated again, from its beginning", async () => {
    const github = fakeGithub({ versions: 5 });
    const listing = versionsOf(github).list();
    expect(await listing.all()).toEqual(await listing.all());
    expect(github.requests).toHaveLength(2);
  });

  test("says so when GitHub refuses to show the rest of it", async () => {
    const github = fakeGithub({ versions: 12_000 });
    github.fault = ({ target }) => (target.endsWith("&page=101") ? refused(400, "No further.") : undefined);
    const seen = new Set<number>();
    const reading = (async () => {
      for await (const { id } of versionsOf(github).list()) seen.add(id);
    })();
    await expect(reading).rejects.toMatchObject({ facts: { kind: "capped" } });
    expect(seen.size).toBe(10_000);
  });

  test("fails as any call where GitHub breaks behind the 10,000, instead of refusing", async () => {
    const github = fakeGithub({ versions: 12_000 });
    github.fault = ({ target }) => (target.endsWith("&page=101") ? refused(404, "Package not found.") : undefined);
    await expect(versionsOf(github).list().all()).rejects.toMatchObject({ facts: { kind: "not-found" } });
  });

  test("of more than 10,000 is read as far as GitHub goes", async () => {
    expect(
      await versionsOf(fakeGithub({ versions: 12_000 }))
        .list({ concurrency: 8 })
        .all(),
    ).toHaveLength(12_000);
  });

  test("does not follow Link to another host: the token would go there", async () => {
    const github = fakeGithub({ versions: 250 });
    const elsewhere: typeof github.fetch = async (input, init) => {
      const response = await github.fetch(input, init);
      const link = response.headers.get("link")?.replaceAll("https://api.github.com", "https://attacker.example");
      return link ? new Response(response.body, { headers: { link } }) : response;
    };
    const gh = createClient({ token: "made-up", fetch: elsewhere, clock: fakeClock() });
    expect(await gh.org("acme").container("app").versions.list().all()).toHaveLength(250);
    expect(targets(github).at(-1)).toBe("/orgs/acme/packages/container/app/versions?per_page=100&page=3");
  });
});

test("a list that is no list is a failure with its reason", async () => {
  const gh = createClient({ fetch: async () => Response.json({ message: "hello" }), clock: fakeClock() });
  await expect(gh.me().npm("a").versions.list().all()).rejects.toMatchObject({
    facts: { kind: "unreadable", status: 200 },
    cause: { message: "The answer is JSON, but no list." },
  });
});

describe("a list without Link headers", () => {
  test("is read to the first page that is not full", async () => {
    const github = fakeGithub({ packages: 250 });
    const packages = await client(github).org("acme").packages.list({ packageType: "npm" }).all();
    expect(ids(packages)).toEqual(ids(github.packages));
    expect(github.requests).toHaveLength(3);
  });

  test("is read one page further when its last page is full", async () => {
    const github = fakeGithub({ packages: 200 });
    expect(await client(github).org("acme").packages.list({ packageType: "npm" }).all()).toHaveLength(200);
    expect(github.requests).toHaveLength(3);
  });

  test("says so when it goes on behind the 10,000 that GitHub shows, after it has given them out", async () => {
    const github = fakeGithub({ packages: 10_050 });
    const seen = new Set<number>();
    const reading = (async () => {
      for await (const { id } of client(github).org("acme").packages.list({ packageType: "npm", concurrency: 8 }))
        seen.add(id);
    })();
    await expect(reading).rejects.toMatchObject({
      name: "PackagesError",
      message: expect.stringContaining("GitHub shows 10000 items and no more, though there may be."),
      facts: { kind: "capped", operation: "packages/list-packages-for-organization" },
    });
    expect(seen.size).toBe(10_000);
    expect(github.requests).toHaveLength(100);
  });

  test("that shows the same page again and again is given up, and says so", async () => {
    const github = fakeGithub({ packages: 100 });
    const stuck: typeof github.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      url.searchParams.delete("page");
      return github.fetch(url, init);
    };
    const gh = createClient({ fetch: stuck, clock: fakeClock() });
    await expect(gh.org("acme").packages.list({ packageType: "npm" }).all()).rejects.toMatchObject({
      message: expect.stringContaining("GitHub shows 100 items and no more"),
      facts: { kind: "capped" },
    });
    expect(github.requests).toHaveLength(11);
  });

  test("without a package type goes through all of them", async () => {
    const github = fakeGithub({ packages: 3 });
    expect(await client(github).org("acme").packages.list().all()).toHaveLength(3);
    const types = targets(github).map((target) => new URLSearchParams(target.split("?")[1]).get("package_type"));
    // Those of GitHub's description: a new one must not be passed over in silence.
    expect(types).toEqual(packageTypes);
  });
});

describe("with pages asked for at once", () => {
  test("keeps their order, whichever answers first", async () => {
    const github = fakeGithub({ versions: 1000 });
    github.fault = async (_, count) => {
      for (let turn = count; turn < 12; turn += 1) await Promise.resolve();
      return undefined;
    };
    expect(ids(await versionsOf(github).list({ concurrency: 4 }).all())).toEqual(ids(github.versions));
    expect(github.requests).toHaveLength(10);
  });

  test("asks for the first alone, which says how many there are", async () => {
    const github = fakeGithub({ packages: 50 });
    await client(github).org("acme").packages.list({ packageType: "npm", concurrency: 8 }).all();
    expect(github.requests).toHaveLength(1);
  });

  test("asks for none behind the last that Link names", async () => {
    const github = fakeGithub({ versions: 250 });
    await versionsOf(github).list({ concurrency: 8 }).all();
    expect(github.requests).toHaveLength(3);
  });

  test("never asks for more than that at once", async () => {
    const github = fakeGithub({ versions: 1000 });
    let open = 0;
    let most = 0;
    const counting: typeof github.fetch = async (input, init) => {
      open += 1;
      most = Math.max(most, open);
      const response = await github.fetch(input, init);
      open -= 1;
      return response;
    };
    const gh = createClient({ fetch: counting, clock: fakeClock() });
    await gh.org("acme").container("app").versions.list({ concurrency: 3 }).all();
    expect(most).toBe(3);
  });

  test("a page that was asked for in vain does not fail the list", async () => {
    const github = fakeGithub({ packages: 150 });
    github.fault = ({ target }) => (/page=[3-9]/.test(target) ? refused(400, "behind the end") : undefined);
    const packages = client(github).org("acme").packages.list({ packageType: "npm", concurrency: 8 });
    expect(await packages.all()).toHaveLength(150);
  });
});

describe("an abort", () => {
  test.each([1, 120, 1000])("ends the list after %i items, and asks for nothing more", async (after) => {
    const github = fakeGithub({ versions: 1000 });
    const abort = new AbortController();
    let count = 0;
    let asked = 0;
    const reading = (async () => {
      for await (const _ of versionsOf(github).list({ signal: abort.signal, concurrency: 2 })) {
        count += 1;
        if (count !== after) continue;
        abort.abort(new Error("enough"));
        asked = github.requests.length;
      }
    })();
    const ended = await reading.catch((error: unknown) => error);
    expect(github.requests).toHaveLength(asked);
    if (after === 1000) return;
    expect(isPackagesError(ended)).toBe(true);
    expect(ended).toMatchObject({ facts: { kind: "aborted" }, cause: expect.objectContaining({ message: "enough" }) });
  });

  test("before the first page sends nothing", async () => {
    const github = fakeGithub({ versions: 10 });
    await expect(versionsOf(github).list({ signal: AbortSignal.abort() }).all()).rejects.toMatchObject({
      facts: { kind: "aborted" },
    });
    expect(github.requests).toEqual([]);
  });
});

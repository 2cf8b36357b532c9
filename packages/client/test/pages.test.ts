import { setImmediate } from "node:timers/promises";
import { packageTypes } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { createClient, isPackagesError } from "../src/index.ts";
import type { Client, Fetch, VersionsHandle } from "../src/index.ts";
import { emulatedGithub, targetsOf, token, versionIds } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

function client(fetch: Fetch): Client {
  return createClient({ token, fetch, clock: fakeClock(), writeInterval: 0, random: () => 0 });
}

function versionsOf({ fetch }: { readonly fetch: Fetch }): VersionsHandle {
  return client(fetch).org("acme").container("app").versions;
}

const ids = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);
const idsOfPackages = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);
const versionList = "packages/get-all-package-versions-for-package-owned-by-org";

describe("a list with Link headers", () => {
  test("is read to its end, 100 items at a time", async () => {
    const github = emulatedGithub({ versions: 250 });
    expect(ids(await versionsOf(github).list().all())).toEqual(versionIds(250));
    expect(targetsOf(github)).toEqual([
      "/orgs/acme/packages/container/app/versions?per_page=100&page=1",
      "/organizations/42/packages/container/app/versions?per_page=100&page=2",
      "/organizations/42/packages/container/app/versions?per_page=100&page=3",
    ]);
  });

  test("ends where Link names no next page, full as the page may be", async () => {
    const github = emulatedGithub({ versions: 200 });
    expect(await versionsOf(github).list().all()).toHaveLength(200);
    expect(github.requests.count).toBe(2);
  });

  test("has pages, too", async () => {
    const sizes = [];
    for await (const page of versionsOf(emulatedGithub({ versions: 250 }))
      .list({ perPage: 90 })
      .pages())
      sizes.push(page.length);
    expect(sizes).toEqual([90, 90, 70]);
  });

  test("is read no further than it is iterated", async () => {
    const github = emulatedGithub({ versions: 1000 });
    for await (const version of versionsOf(github).list()) if (version.id === versionIds(1000)[150]) break;
    expect(github.requests.count).toBe(2);
  });

  test("can be iterated again, from its beginning", async () => {
    const github = emulatedGithub({ versions: 5 });
    const listing = versionsOf(github).list();
    expect(await listing.all()).toEqual(await listing.all());
    expect(github.requests.count).toBe(2);
  });

  test("says so when GitHub refuses to show the rest of it", async () => {
    const github = emulatedGithub({ versions: 12_000 });
    github.faults.add({ operation: versionList, nth: 101, effect: { status: 400, message: "No further." } });
    const seen = new Set<number>();
    const reading = (async () => {
      for await (const { id } of versionsOf(github).list()) seen.add(id);
    })();
    await expect(reading).rejects.toMatchObject({ facts: { kind: "capped" } });
    expect(seen.size).toBe(10_000);
  });

  test("fails as any call where GitHub breaks behind the 10,000, instead of refusing", async () => {
    const github = emulatedGithub({ versions: 12_000 });
    github.faults.add({ operation: versionList, nth: 101, effect: { status: 404, message: "Package not found." } });
    await expect(versionsOf(github).list().all()).rejects.toMatchObject({ facts: { kind: "not-found" } });
  });

  test("of more than 10,000 is read as far as GitHub goes", async () => {
    expect(
      await versionsOf(emulatedGithub({ versions: 12_000 }))
        .list({ concurrency: 8 })
        .all(),
    ).toHaveLength(12_000);
  });

  test("does not follow Link to another host: the token would go there", async () => {
    const github = emulatedGithub({ versions: 250 });
    const elsewhere: Fetch = async (input, init) => {
      const response = await github.fetch(input, init);
      const link = response.headers.get("link")?.replaceAll("https://api.github.com", "https://attacker.example");
      return link ? new Response(response.body, { headers: { link } }) : response;
    };
    expect(await versionsOf({ fetch: elsewhere }).list().all()).toHaveLength(250);
    expect(targetsOf(github).at(-1)).toBe("/orgs/acme/packages/container/app/versions?per_page=100&page=3");
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
    const github = emulatedGithub({ packages: 250 });
    const packages = await client(github.fetch).org("acme").packages.list({ packageType: "npm" }).all();
    expect(ids(packages)).toEqual(idsOfPackages(250));
    expect(github.requests.count).toBe(3);
  });

  test("is read one page further when its last page is full", async () => {
    const github = emulatedGithub({ packages: 200 });
    expect(await client(github.fetch).org("acme").packages.list({ packageType: "npm" }).all()).toHaveLength(200);
    expect(github.requests.count).toBe(3);
  });

  test("says so when it goes on behind the 10,000 that GitHub shows, after it has given them out", async () => {
    const github = emulatedGithub({ packages: 10_050 });
    const seen = new Set<number>();
    const reading = (async () => {
      for await (const { id } of client(github.fetch).org("acme").packages.list({ packageType: "npm", concurrency: 8 }))
        seen.add(id);
    })();
    await expect(reading).rejects.toMatchObject({
      name: "PackagesError",
      message: expect.stringContaining("GitHub shows 10000 items and no more, though there may be."),
      facts: { kind: "capped", operation: "packages/list-packages-for-organization" },
    });
    expect(seen.size).toBe(10_000);
    expect(github.requests.count).toBe(100);
  });

  test("that shows the same page again and again is given up, and says so", async () => {
    const github = emulatedGithub({ packages: 100 });
    const stuck: Fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      url.searchParams.delete("page");
      return github.fetch(url, init);
    };
    await expect(client(stuck).org("acme").packages.list({ packageType: "npm" }).all()).rejects.toMatchObject({
      message: expect.stringContaining("GitHub shows 100 items and no more"),
      facts: { kind: "capped" },
    });
    expect(github.requests.count).toBe(11);
  });

  test("without a package type goes through all of them", async () => {
    const github = emulatedGithub({ packages: 3 });
    const all = await client(github.fetch).org("acme").packages.list().all();
    expect(all.map(({ name }) => name)).toEqual(["p3", "p2", "p1", "app"]);
    const types = targetsOf(github).map((target) => new URLSearchParams(target.split("?")[1]).get("package_type"));
    // Those of GitHub's description: a new one must not be passed over in silence.
    expect(types).toEqual(packageTypes);
  });
});

describe("with pages asked for at once", () => {
  test("keeps their order, whichever answers first", async () => {
    const github = emulatedGithub({ versions: 1000 });
    let asked = 0;
    const answered: number[] = [];
    const laterFirst: Fetch = async (input, init) => {
      const page = (asked += 1);
      const response = await github.fetch(input, init);
      for (let turn = page % 4; turn < 4; turn += 1) await setImmediate();
      answered.push(page);
      return response;
    };
    expect(ids(await versionsOf({ fetch: laterFirst }).list({ concurrency: 4 }).all())).toEqual(versionIds(1000));
    expect(answered).toHaveLength(10);
    expect(answered).not.toEqual(answered.toSorted((one, other) => one - other));
  });

  test("asks for the first alone, which says how many there are", async () => {
    const github = emulatedGithub({ packages: 50 });
    await client(github.fetch).org("acme").packages.list({ packageType: "npm", concurrency: 8 }).all();
    expect(github.requests.count).toBe(1);
  });

  test("asks for none behind the last that Link names", async () => {
    const github = emulatedGithub({ versions: 250 });
    await versionsOf(github).list({ concurrency: 8 }).all();
    expect(github.requests.count).toBe(3);
  });

  test("never asks for more than that at once", async () => {
    const github = emulatedGithub({ versions: 1000 });
    let open = 0;
    let most = 0;
    const counting: Fetch = async (input, init) => {
      open += 1;
      most = Math.max(most, open);
      const response = await github.fetch(input, init);
      open -= 1;
      return response;
    };
    await versionsOf({ fetch: counting }).list({ concurrency: 3 }).all();
    expect(most).toBe(3);
  });

  test("a page that was asked for in vain does not fail the list", async () => {
    const github = emulatedGithub({ packages: 150 });
    // The third page and those behind it.
    github.faults.add({ nth: [3, 4, 5, 6, 7, 8, 9], effect: { status: 400, message: "behind the end" } });
    const packages = client(github.fetch).org("acme").packages.list({ packageType: "npm", concurrency: 8 });
    expect(await packages.all()).toHaveLength(150);
  });
});

describe("an abort", () => {
  test.each([1, 120, 1000])("ends the list after %i items, and asks for nothing more", async (after) => {
    const github = emulatedGithub({ versions: 1000 });
    const abort = new AbortController();
    let sent = 0;
    let count = 0;
    let asked = 0;
    const noting: Fetch = (input, init) => {
      sent += 1;
      return github.fetch(input, init);
    };
    const reading = (async () => {
      for await (const _ of versionsOf({ fetch: noting }).list({ signal: abort.signal, concurrency: 2 })) {
        count += 1;
        if (count !== after) continue;
        abort.abort(new Error("enough"));
        asked = sent;
      }
    })();
    const ended = await reading.catch((error: unknown) => error);
    expect(sent).toBe(asked);
    if (after === 1000) return;
    expect(isPackagesError(ended)).toBe(true);
    expect(ended).toMatchObject({ facts: { kind: "aborted" }, cause: expect.objectContaining({ message: "enough" }) });
  });

  test("before the first page sends nothing", async () => {
    const github = emulatedGithub({ versions: 10 });
    await expect(versionsOf(github).list({ signal: AbortSignal.abort() }).all()).rejects.toMatchObject({
      facts: { kind: "aborted" },
    });
    expect(github.requests.count).toBe(0);
  });
});

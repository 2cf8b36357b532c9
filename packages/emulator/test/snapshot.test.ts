import { describe, expect, test } from "vitest";
import { isSeedError } from "../src/index.ts";
import type { Emulator } from "../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "./a-seed.ts";
import { ask, refusalOf } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const seed = aSeed([
  aContainer("app", [["1"], [], ["2", "latest"]]),
  { owner: "acme", type: "container", name: "big", generate: { versions: 200 } },
  anNpmPackage("lib", ["1.0.0", "1.1.0"]),
]);
const clock = { now: "2026-01-01T00:00:00Z", frozen: true };
const app = "/orgs/acme/packages/container/app/versions";

/** All that can be seen with all rights. */
async function everything(github: Emulator): Promise<unknown[]> {
  const calls = [
    `GET ${app}?per_page=100`,
    `GET ${app}?state=deleted`,
    "GET /orgs/acme/packages?package_type=container",
    "GET /orgs/acme/packages?package_type=npm",
    "GET /orgs/acme/packages/container/big/versions?per_page=100&page=2",
  ];
  return Promise.all(calls.map(async (call) => (await ask(github, call, "ghp_mona")).body));
}

async function changeThings(github: Emulator): Promise<void> {
  const { body } = await ask(github, `GET ${app}`, "ghp_mona");
  const ids = Array.isArray(body) ? body.map((version: unknown) => Object(version).id) : [];
  await ask(github, `DELETE ${app}/${ids[0]}`, "ghp_mona");
  github.clock.advance("2 days");
  await ask(github, `DELETE ${app}/${ids[1]}`, "ghp_mona");
  await ask(github, `POST ${app}/${ids[0]}/restore`, "ghp_mona");
  github.push({ owner: "acme", type: "container", package: "app", tags: ["3", "latest"] });
  await ask(github, "DELETE /orgs/acme/packages/npm/lib", "ghp_mona");
  github.push({ owner: "acme", type: "npm", package: "new", name: "1.0.0", visibility: "public" });
}

describe("a snapshot", () => {
  test("brings everything back, in another emulator and as JSON", async () => {
    const github = checkedEmulator({ seed, clock });
    await changeThings(github);
    const seen = await everything(github);
    const text = JSON.stringify(github.snapshot());
    const other = checkedEmulator({ seed: aSeed(), clock });
    other.restore(JSON.parse(text));
    expect(await everything(other)).toEqual(seen);
    expect(other.clock.now()).toBe(github.clock.now());
    expect(JSON.stringify(other.snapshot())).toBe(text);
  });

  test("is what was there when it was taken, whatever happens after", async () => {
    const github = checkedEmulator({ seed, clock });
    const seen = await everything(github);
    const taken = github.snapshot();
    await changeThings(github);
    expect(await everything(github)).not.toEqual(seen);
    github.restore(taken);
    expect(await everything(github)).toEqual(seen);
  });

  test("that is none is refused with the place, and changes nothing", async () => {
    const github = checkedEmulator({ seed, clock });
    await changeThings(github);
    const seen = await everything(github);
    const good = github.snapshot();
    const faults: readonly (readonly [unknown, string])[] = [
      ["nonsense", "format"],
      [{ ...good, edition: "ghec" }, "edition"],
      [{ ...good, now: "later" }, "now"],
      [{ ...good, changes: [{ at: "2026-01-01T00:00:00Z", package: "x", do: "delete" }] }, "changes[0].package"],
      [{ ...good, changes: [{ at: "2026-01-01T00:00:00Z", package: 99, do: "delete" }] }, "changes[0]"],
      [
        { ...good, changes: [{ at: "2026-01-01T00:00:00Z", package: 99, do: "delete", version: "1" }] },
        "changes[0].version",
      ],
      [{ ...good, changes: [{ at: "2026-01-01T00:00:00Z", push: { owner: "nobody" } }] }, "changes[0]"],
      [{ ...good, seed: { packages: 1 } }, "seed.packages"],
    ];
    for (const [snapshot, place] of faults) {
      expect(thrownBy(() => github.restore(snapshot))).toBe(place);
    }
    expect(await everything(github)).toEqual(seen);
  });
});

test("a reset goes back to the start", async () => {
  const github = checkedEmulator({ seed, clock });
  const seen = await everything(github);
  const { count } = github.requests;
  await changeThings(github);
  github.faults.add({ effect: { status: 503 } });
  github.reset();
  expect(github.requests.count).toBe(0);
  expect(github.faults.list()).toEqual([]);
  expect(await everything(github)).toEqual(seen);
  expect(github.requests.count).toBe(count);
  expect((await ask(github, "GET /rate_limit", "ghp_mona")).body).toMatchObject({ rate: { used: count } });
  expect(github.clock.now()).toBe(Date.parse(clock.now));
});

test("a clock that was set free stands still again after a reset, if it did at the start", () => {
  const github = checkedEmulator({ seed, clock });
  github.clock.unfreeze();
  github.reset();
  expect(github.clock.frozen).toBe(true);
});

test("a clock that was stopped goes on after a reset, if it did at the start", () => {
  const github = checkedEmulator({ seed });
  github.clock.freeze();
  github.reset();
  expect(github.clock.frozen).toBe(false);
});

test("what is published is listed first, takes its tags from the others, and counts", async () => {
  const github = checkedEmulator({ seed, clock });
  github.clock.advance("1 hour");
  const { versionId } = github.push({ owner: "acme", type: "container", package: "app", tags: ["latest"] });
  const { body } = await ask(github, `GET ${app}`, "ghp_mona");
  expect(body).toMatchObject([
    { id: versionId, created_at: "2026-01-01T01:00:00Z", metadata: { container: { tags: ["latest"] } } },
    { updated_at: "2026-01-01T01:00:00Z", metadata: { container: { tags: ["2"] } } },
    {},
    {},
  ]);
  const shown = await ask(github, "GET /orgs/acme/packages/container/app", "ghp_mona");
  expect(shown.body).toMatchObject({ version_count: 4, updated_at: "2026-01-01T01:00:00Z" });
});

test.each([
  [{ owner: "nobody", type: "npm", package: "lib", name: "1" }, "push.owner"],
  [{ owner: "acme", type: "pypi", package: "lib", name: "1" }, "push.type"],
  [{ owner: "acme", type: "npm", package: "", name: "1" }, "push.package"],
  [{ owner: "acme", type: "npm", package: "lib" }, "push.name"],
  [{ owner: "acme", type: "npm", package: "lib", name: "1", tags: ["x"] }, "push.tags"],
  [{ owner: "acme", type: "container", package: "app", name: "latest" }, "push.name"],
  [{ owner: "acme", type: "npm", package: "lib", name: "1", colour: "red" }, "push.colour"],
  [{ owner: "acme", type: "maven", package: "a.b", name: "1", visibility: "internal" }, "push.visibility"],
  [{ owner: "octocat", type: "npm", package: "lib", name: "1", visibility: "internal" }, "push.visibility"],
])("what cannot be published, as %j, is refused with its place: %s", async (pushed, place) => {
  const github = checkedEmulator({ seed, clock });
  const seen = await everything(github);
  // @ts-expect-error it may come over HTTP
  expect(() => github.push(pushed)).toThrow(place);
  expect(await everything(github)).toEqual(seen);
  expect(await refusalOf(github, "GET /orgs/acme/packages/npm/none", "ghp_mona")).toBe("404 Package not found.");
});

/** The place that an error names. */
function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return isSeedError(error) ? error.problems[0]?.path : error;
  }
  return undefined;
}

test("what is published is private unless it says otherwise, and has an id of its own though the clock was set back", async () => {
  const github = checkedEmulator({ seed, clock });
  const one = { owner: "acme", type: "container", package: "fresh" } as const;
  const ids = [github.push(one).versionId];
  github.clock.set("2020-01-01T00:00:00Z");
  ids.push(github.push(one).versionId, github.push(one).versionId);
  expect(new Set(ids).size).toBe(3);
  const { body } = await ask(github, "GET /orgs/acme/packages/container/fresh", "ghp_mona");
  expect(body).toMatchObject({ visibility: "private", version_count: 3 });
});

test("a package without permissions of its own is published into a repository, and as visible as that", async () => {
  const github = checkedEmulator({ seed, clock });
  const maven = { owner: "acme", type: "maven", package: "com.acme.site", name: "1.0" } as const;
  expect(() => github.push(maven)).toThrow("push.repository");
  github.push({ ...maven, repository: "acme/site" });
  const { body } = await ask(github, "GET /orgs/acme/packages/maven/com.acme.site", "ghp_octocat");
  expect(body).toMatchObject({ visibility: "public", repository: { full_name: "acme/site" } });
  // The next version is where the package is.
  github.push({ ...maven, name: "1.1" });
  expect((await ask(github, "GET /orgs/acme/packages/maven/com.acme.site", "ghp_octocat")).body).toMatchObject({
    version_count: 2,
  });
});

import { expect, test } from "vitest";
import type { GuardedCall } from "../src/index.ts";
import { always, secondary, tried } from "./limited-client.ts";

/** A guard that writes down what it was asked. */
function noting(): { readonly asked: GuardedCall[]; readonly check: (call: GuardedCall) => void } {
  const asked: GuardedCall[] = [];
  return { asked, check: (call) => void asked.push(call) };
}

const no = (): never => {
  throw new Error("not today");
};

test("a guard is asked about a call of the facade", async () => {
  const { asked, check } = noting();
  const { gh } = tried();
  await gh.guard(check).org("acme").container("app").versions.delete(1001);
  expect(asked).toEqual([
    { operation: "packages/delete-package-version-for-org", packageType: "container", edition: "fpt" },
  ]);
});

test("a guard is asked about a call by path", async () => {
  const { asked, check } = noting();
  await tried()
    .gh.guard(check)
    .GET("/users/{username}/packages", {
      params: { path: { username: "mona" }, query: { package_type: "maven" } },
    });
  expect(asked).toEqual([{ operation: "packages/list-packages-for-user", packageType: "maven", edition: "fpt" }]);
});

test("a guard is asked about each type of a list", async () => {
  const { asked, check } = noting();
  await tried().gh.guard(check).org("acme").packages.list().all();
  expect(asked.map(({ packageType }) => packageType)).toEqual([
    "npm",
    "maven",
    "rubygems",
    "docker",
    "nuget",
    "container",
  ]);
});

test("a call without a package type has none", async () => {
  const { asked, check } = noting();
  await tried().gh.guard(check).GET("/user/docker/conflicts");
  expect(asked).toStrictEqual([
    { operation: "packages/list-docker-migration-conflicting-packages-for-authenticated-user", edition: "fpt" },
  ]);
});

test("what a guard throws refuses the call, and nothing is sent", async () => {
  const { gh, github } = tried();
  const app = gh.guard(no).org("acme").container("app");
  await expect(app.delete()).rejects.toThrow(/^not today$/);
  await expect(app.versions.list().all()).rejects.toThrow(/^not today$/);
  expect(github.requests.count).toBe(0);
});

test("guards add up, the first one first", async () => {
  const { asked, check } = noting();
  const { gh, github } = tried();
  await expect(gh.guard(check).guard(no).me().npm("a").get()).rejects.toThrow("not today");
  expect(asked).toHaveLength(1);
  await expect(gh.guard(no).guard(check).me().npm("a").get()).rejects.toThrow("not today");
  expect(asked).toHaveLength(1);
  expect(github.requests.count).toBe(0);
});

test("the client that was guarded stays as it was", async () => {
  const { gh, app } = tried();
  gh.guard(no);
  await expect(app.versions.list().all()).resolves.toHaveLength(3);
});

test("a guarded client shares the limits of the other", async () => {
  const { gh, github, app } = tried(always(secondary(60)), { maxWait: 0 });
  await expect(app.get()).rejects.toMatchObject({ facts: { kind: "rate-limited", attempts: 1 } });
  const guarded = gh.guard(() => {}).me();
  await expect(guarded.npm("a").get()).rejects.toMatchObject({ facts: { kind: "rate-limited", attempts: 0 } });
  expect(github.requests.count).toBe(1);
});

import { expect, test } from "vitest";
import type { Emulator } from "../../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const first = `sha256:${"1".repeat(64)}`;
const app = { owner: "acme", type: "container", package: "app" } as const;

function github(): Emulator {
  const versions = [
    { id: 7, name: first, tags: ["1"] },
    { id: 8, tags: ["2"] },
  ];
  return checkedEmulator({ seed: aSeed([aContainer("app", [], { versions }), anNpmPackage("lib", ["1.0.0"])]) });
}

async function versionsOf(emulator: Emulator, path = "/orgs/acme/packages/container/app"): Promise<unknown> {
  return (await ask(emulator, `GET ${path}/versions`, "ghp_mona")).body;
}

test("an id that a version of the package has is refused to another, also while that version is deleted", async () => {
  const emulator = github();
  expect(() => emulator.push({ ...app, id: 8 })).toThrow("push.id is 8: expected an id that no version");
  await ask(emulator, "DELETE /orgs/acme/packages/container/app/versions/8", "ghp_mona");
  expect(() => emulator.push({ ...app, id: 8 })).toThrow("push.id");
  expect(await versionsOf(emulator)).toMatchObject([{ id: 7 }]);
});

test("a digest that is pushed again under its own id gets the tags", async () => {
  const emulator = github();
  expect(emulator.push({ ...app, id: 7, name: first, tags: ["3"] }).versionId).toBe(7);
  expect(await versionsOf(emulator)).toMatchObject([{ id: 8 }, { metadata: { container: { tags: ["1", "3"] } } }]);
});

test.each([0, 1_000_000_000_001, Number.MAX_SAFE_INTEGER])("an id that no path leads to, as %d, is refused", (id) => {
  expect(() => github().push({ ...app, id })).toThrow("push.id");
});

test.each(["\uD800", "..", "/lib", "two words"])(
  "a package name that no address can have, as %j, is refused",
  (name) => {
    const emulator = github();
    expect(() => emulator.push({ owner: "acme", type: "npm", package: name, name: "1.0.0" })).toThrow("push.package");
    expect(() => emulator.push({ owner: "acme", type: "npm", package: "lib", name: "\uD800" })).toThrow("push.name");
  },
);

test("what becomes of a list of tags after it was pushed changes nothing, and a tag in it twice is there once", async () => {
  const emulator = github();
  const tags = ["3", "3"];
  emulator.push({ ...app, package: "other", tags });
  tags.push("later");
  expect(await versionsOf(emulator, "/orgs/acme/packages/container/other")).toMatchObject([
    { metadata: { container: { tags: ["3"] } } },
  ]);
  expect(JSON.stringify(emulator.snapshot().changes)).not.toContain("later");
});

import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { VersionsHandle } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { fakeGithub } from "./fake-github.ts";
import type { FakeGithub } from "./fake-github.ts";

function versionsOf(github: FakeGithub): VersionsHandle {
  return createClient({ fetch: github.fetch, clock: fakeClock() }).org("acme").container("app").versions;
}

const ids = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);

describe("oldest first", () => {
  test("gives out the oldest first, though GitHub has the newest first", async () => {
    const github = fakeGithub({ versions: 250 });
    expect(ids(await versionsOf(github).list({ order: "oldest-first" }).all())).toEqual(
      ids(github.versions).toReversed(),
    );
  });

  test("tells two of the same second apart by their ids", async () => {
    const github = fakeGithub({ versions: 3 });
    for (const [index, version] of github.versions.entries()) {
      github.versions[index] = { ...version, created_at: "2026-01-01T00:00:00Z" };
    }
    expect(ids(await versionsOf(github).list({ order: "oldest-first" }).all())).toEqual([1001, 1002, 1003]);
  });
});

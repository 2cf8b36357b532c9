import type { Emulator } from "@ghpkg/emulator";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { VersionsHandle } from "../src/index.ts";
import { emulatedGithub, token, versionIds } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

function versionsOf({ fetch }: Emulator, name = "app"): VersionsHandle {
  return createClient({ token, fetch, clock: fakeClock() }).org("acme").container(name).versions;
}

const ids = (items: readonly { readonly id: number }[]): number[] => items.map(({ id }) => id);

describe("oldest first", () => {
  test("gives out the oldest first, though GitHub has the newest first", async () => {
    const github = emulatedGithub({ versions: 250 });
    expect(ids(await versionsOf(github).list({ order: "oldest-first" }).all())).toEqual(versionIds(250).toReversed());
  });

  test("tells two of the same second apart by their ids", async () => {
    const created = "2025-12-01T00:00:00Z";
    const versions = [2, 3, 1].map((id) => ({ id, created }));
    const github = emulatedGithub({ others: [{ owner: "acme", type: "container", name: "tied", versions }] });
    expect(ids(await versionsOf(github, "tied").list({ order: "oldest-first" }).all())).toEqual([1, 2, 3]);
  });
});

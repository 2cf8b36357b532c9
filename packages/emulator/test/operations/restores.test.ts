import { expect, test } from "vitest";
import type { Emulator } from "../../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "../a-seed.ts";
import { ask, namesIn, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const lib = "/orgs/acme/packages/npm/lib";

function github(): Emulator {
  const seed = aSeed([anNpmPackage("lib", ["1.0.0", "1.1.0", "1.2.0"]), aContainer("app", [["1"], ["2", "latest"]])]);
  return checkedEmulator({ seed, rateLimits: false });
}

async function firstId(emulator: Emulator, path: string): Promise<number> {
  const { body } = await ask(emulator, `GET ${path}/versions`, "ghp_mona");
  return Number(Object(Array.isArray(body) ? body[0] : undefined).id);
}

test("a deleted version comes back for 30 days", async () => {
  const emulator = github();
  emulator.clock.freeze();
  const id = await firstId(emulator, lib);
  const restore = `POST ${lib}/versions/${id}/restore`;
  await ask(emulator, `DELETE ${lib}/versions/${id}`, "ghp_mona");
  emulator.clock.advance("30 days");
  expect(await refusalOf(emulator, restore, "ghp_mona")).toBe("204");
  expect(await firstId(emulator, lib)).toBe(id);
  await ask(emulator, `DELETE ${lib}/versions/${id}`, "ghp_mona");
  emulator.clock.advance("30 days");
  emulator.clock.advance("1 second");
  expect(await refusalOf(emulator, restore, "ghp_mona")).toBe("404 Package not found.");
  expect((await ask(emulator, `GET ${lib}/versions?state=deleted`, "ghp_mona")).body).toEqual([]);
});

test("a deleted package comes back with all its versions, for 30 days", async () => {
  const emulator = github();
  emulator.clock.freeze();
  await ask(emulator, `DELETE ${lib}`, "ghp_mona");
  expect(await refusalOf(emulator, `POST ${lib}/restore?token=anything`, "ghp_mona")).toBe("204");
  expect(namesIn(await ask(emulator, `GET ${lib}/versions`, "ghp_mona"))).toEqual(["1.2.0", "1.1.0", "1.0.0"]);
  await ask(emulator, `DELETE ${lib}`, "ghp_mona");
  emulator.clock.advance("31 days");
  expect(await refusalOf(emulator, `POST ${lib}/restore`, "ghp_mona")).toBe("404 Package not found.");
});

test("a name that is in use again keeps the old package away", async () => {
  const emulator = github();
  await ask(emulator, `DELETE ${lib}`, "ghp_mona");
  emulator.push({ owner: "acme", type: "npm", package: "lib", name: "9.0.0" });
  expect(await refusalOf(emulator, `POST ${lib}/restore`, "ghp_mona")).toBe("404 Package not found.");
  await ask(emulator, `DELETE ${lib}`, "ghp_mona");
  expect(await refusalOf(emulator, `POST ${lib}/restore`, "ghp_mona")).toBe("204");
  // The newcomer was deleted last.
  expect(namesIn(await ask(emulator, `GET ${lib}/versions`, "ghp_mona"))).toEqual(["9.0.0"]);
});

test("a version whose number was published again stays deleted", async () => {
  const emulator = github();
  const id = await firstId(emulator, lib);
  await ask(emulator, `DELETE ${lib}/versions/${id}`, "ghp_mona");
  emulator.push({ owner: "acme", type: "npm", package: "lib", name: "1.2.0" });
  expect(await refusalOf(emulator, `POST ${lib}/versions/${id}/restore`, "ghp_mona")).toBe("404 Package not found.");
});

test("what is not deleted cannot be restored", async () => {
  const emulator = github();
  expect(await refusalOf(emulator, `POST ${lib}/restore`, "ghp_mona")).toBe("404 Package not found.");
  const id = await firstId(emulator, lib);
  expect(await refusalOf(emulator, `POST ${lib}/versions/${id}/restore`, "ghp_mona")).toBe("404 Package not found.");
  expect(await refusalOf(emulator, `POST ${lib}/versions/1/restore`, "ghp_mona")).toBe(
    "404 Package version not found.",
  );
});

test("a restored container has those of its tags that no other took", async () => {
  const emulator = github();
  const app = "/orgs/acme/packages/container/app";
  const id = await firstId(emulator, app);
  await ask(emulator, `DELETE ${app}/versions/${id}`, "ghp_mona");
  emulator.push({ owner: "acme", type: "container", package: "app", tags: ["latest"] });
  expect(await refusalOf(emulator, `POST ${app}/versions/${id}/restore`, "ghp_mona")).toBe("204");
  expect((await ask(emulator, `GET ${app}/versions/${id}`, "ghp_mona")).body).toMatchObject({
    metadata: { container: { tags: ["2"] } },
  });
});

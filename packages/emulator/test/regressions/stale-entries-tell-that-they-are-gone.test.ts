import { expect, test } from "vitest";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

test("a deleted version that a list holds still looks like the others; among the deleted it has its time", async () => {
  const seed = aSeed([aContainer("app", [["1"], ["2"]])]);
  const github = checkedEmulator({ seed, effects: { staleEntries: 1 } });
  const versions = "/orgs/acme/packages/container/app/versions";
  const { body: before } = await ask(github, `GET ${versions}`, "ghp_mona");
  const id = Array.isArray(before) ? Object(before[0]).id : undefined;
  await ask(github, `DELETE ${versions}/${id}`, "ghp_mona");
  expect((await ask(github, `GET ${versions}`, "ghp_mona")).body).toEqual(before);
  expect((await ask(github, `GET ${versions}?state=deleted`, "ghp_mona")).body).toMatchObject([
    { id, deleted_at: expect.any(String) },
  ]);
});

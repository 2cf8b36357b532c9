import { expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";
import { aSeed } from "../a-seed.ts";
import { ask, namesIn } from "../ask.ts";

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

test.each([
  ["went along with their index stay gone", true],
  ["stayed when their index went stay", false],
])("manifests that %s when a snapshot is restored", async (_, indexCascade) => {
  const versions = [
    { id: 1, name: digest("1") },
    { id: 2, name: digest("2"), tags: ["old"], children: [digest("1")] },
    { id: 3, name: digest("3"), tags: ["latest"] },
  ];
  const seed = aSeed([{ owner: "acme", type: "container", name: "app", versions }]);
  const options = { seed, effects: { indexCascade }, rateLimits: false } as const;
  const github = checkedEmulator(options);
  const path = "/orgs/acme/packages/container/app/versions";
  expect((await ask(github, `DELETE ${path}/2`, "ghp_mona")).status).toBe(204);
  const left = namesIn(await ask(github, `GET ${path}`, "ghp_mona"));
  expect(left).toEqual(indexCascade ? [digest("3")] : [digest("3"), digest("1")]);
  const other = checkedEmulator(options);
  other.restore(JSON.parse(JSON.stringify(github.snapshot())));
  expect(namesIn(await ask(other, `GET ${path}`, "ghp_mona"))).toEqual(left);
});

import { expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";
import { aSeed } from "../a-seed.ts";
import { ask, refusalOf } from "../ask.ts";

test.each(["maven", "docker"] as const)(
  "a package of %s that is published into a public repository is public, and its downloads protect it",
  async (type) => {
    const github = checkedEmulator({ seed: aSeed(), rateLimits: false });
    const name = type === "maven" ? { name: "1.0.0" } : {};
    github.push({ owner: "acme", type, package: "core", repository: "acme/site", downloads: 5001, ...name });
    const { body } = await ask(github, `GET /orgs/acme/packages/${type}/core`, "ghp_mona");
    expect(body).toMatchObject({ visibility: "public" });
    expect(await refusalOf(github, `DELETE /orgs/acme/packages/${type}/core`, "ghp_mona")).toMatch(/^400 Publicly/);
  },
);

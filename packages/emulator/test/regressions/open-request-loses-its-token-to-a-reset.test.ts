import { expect, test } from "vitest";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, namesIn } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

test.each(["reset", "restore"] as const)(
  "a request that is open during a %s sees what is its caller's",
  async (how) => {
    const github = checkedEmulator({ seed: aSeed([aContainer("own", [["1"]], { owner: "octocat" })]) });
    const taken = github.snapshot();
    const asked = ask(github, "GET /user/packages?package_type=container", "ghp_octocat");
    if (how === "reset") github.reset();
    else github.restore(taken);
    expect(namesIn(await asked)).toEqual(["own"]);
  },
);

import { expect, test } from "vitest";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, namesIn, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const path = "/orgs/acme/packages/container/app";

test("a name that a package has which the caller may not see keeps the old package away, too", async () => {
  const token = { token: "ghs_work", kind: "actions", repository: "acme/app", packages: "write" } as const;
  const old = aContainer("app", [["1"]], { repository: "acme/app" });
  const seed = aSeed([old], { tokens: [...(aSeed().tokens ?? []), token] });
  const github = checkedEmulator({ seed, rateLimits: false });
  expect(await refusalOf(github, `DELETE ${path}`, "ghs_work")).toBe("204");
  // Linked to no repository: the workflow does not see it.
  github.push({ owner: "acme", type: "container", package: "app", tags: ["new"] });
  expect(await refusalOf(github, `POST ${path}/restore`, "ghs_work")).toBe("404 Package not found.");
  expect(namesIn(await ask(github, "GET /orgs/acme/packages?package_type=container", "ghp_mona"))).toEqual(["app"]);
});

test("of packages that were deleted while the clock stood still, the one comes back that had the name last", async () => {
  const seed = aSeed([aContainer("app", [["old"]])]);
  const github = checkedEmulator({ seed, rateLimits: false, clock: { now: "2026-01-01T00:00:00Z", frozen: true } });
  await ask(github, `DELETE ${path}`, "ghp_mona");
  github.push({ owner: "acme", type: "container", package: "app", tags: ["new"] });
  await ask(github, `DELETE ${path}`, "ghp_mona");
  expect(await refusalOf(github, `POST ${path}/restore`, "ghp_mona")).toBe("204");
  expect((await ask(github, `GET ${path}/versions`, "ghp_mona")).body).toMatchObject([
    { metadata: { container: { tags: ["new"] } } },
  ]);
});

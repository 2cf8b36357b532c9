import { expect, test } from "vitest";
import { anNpmPackage, aSeed } from "../a-seed.ts";
import { refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

test("what a package's settings give to another repository counts only where packages have permissions of their own", async () => {
  const lib = anNpmPackage("lib", ["1.0.0"], { repository: "acme/app", roles: { "acme/site": "admin" } });
  const token = { token: "ghs_site", kind: "actions", repository: "acme/site", packages: "read" } as const;
  const seed = aSeed([lib], { tokens: [token] });
  const path = "/orgs/acme/packages/npm/lib";
  expect(await refusalOf(checkedEmulator({ seed }), `GET ${path}`, "ghs_site")).toBe("200");
  const server = checkedEmulator({ seed, edition: "ghes-3.19" });
  expect(await refusalOf(server, `GET /api/v3${path}`, "ghs_site")).toBe("404 Package not found.");
});

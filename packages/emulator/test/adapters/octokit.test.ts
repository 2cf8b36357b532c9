import { createEmulator } from "../../src/index.ts";
import { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";

const github = createEmulator();
const octokit = new Octokit({ auth: "ghp_demo_admin", request: { fetch: github.fetch } });

const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;

test("lists all pages, and deletes", async () => {
  const versions = await octokit.paginate(octokit.rest.packages.getAllPackageVersionsForPackageOwnedByOrg, app);
  expect(versions).toHaveLength(250);
  const { id: package_version_id } = versions.find(({ metadata }) => metadata?.container?.tags.length === 0) ?? {
    id: 0,
  };
  const { status } = await octokit.rest.packages.deletePackageVersionForOrg({ ...app, package_version_id });
  expect(status).toBe(204);
  await expect(
    octokit.rest.packages.getPackageVersionForOrganization({ ...app, package_version_id }),
  ).rejects.toMatchObject({ status: 404 });
});

test("a call that is aborted does not wait for its answer", async () => {
  github.faults.add({ effect: { delay: 60_000 }, times: 1 });
  const call = octokit.rest.packages.getPackageForOrganization({
    ...app,
    request: { signal: AbortSignal.timeout(50), fetch: github.fetch },
  });
  await expect(call).rejects.toThrow(/abort|timeout/i);
});

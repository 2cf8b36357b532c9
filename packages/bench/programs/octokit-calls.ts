import type { Octokit } from "@octokit/rest";
import { target, targetVersion } from "./client-under-test.ts";
import type { ClientUnderTest } from "./client-under-test.ts";

/** What is asked of @octokit/rest, with plugins and without. */
export function octokitCalls({ paginate, rest: { packages } }: Octokit): ClientUnderTest {
  return {
    async one() {
      const { data } = await packages.getPackageVersionForOrganization({
        ...target,
        package_version_id: targetVersion,
      });
      return data;
    },
    async page() {
      const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...target, per_page: 100 });
      return data;
    },
    all: () => paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, { ...target, per_page: 100 }),
  };
}

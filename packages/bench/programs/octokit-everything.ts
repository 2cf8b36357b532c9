import type { Octokit } from "@octokit/rest";

const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;
const version = { ...app, package_version_id: 42 };

/** What @octokit/rest can do for packages, with plugins and without. */
export async function useAll({ paginate, rest }: Octokit): Promise<void> {
  const { packages, rateLimit } = rest;
  try {
    console.log(await paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, { ...app, per_page: 100 }));
    await packages.deletePackageVersionForOrg(version);
    await packages.restorePackageVersionForOrg(version);
    console.log((await rateLimit.get()).data);
  } catch (error) {
    console.error(error);
  }
}

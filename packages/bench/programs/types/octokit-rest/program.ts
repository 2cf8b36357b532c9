import { Octokit } from "@octokit/rest";

const octokit = new Octokit({ auth: "secret" });
const app = { org: "acme", package_type: "container", package_name: "app" } as const;
const { packages } = octokit.rest;
const data = await octokit.paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, app);
const deletion = { ...app, package_version_id: data[0]?.id ?? 0 };
const deleted = await packages.deletePackageVersionForOrg(deletion);
export const names: string[] = data.map(({ name }) => name);
export const ok: boolean = deleted.status === 204;

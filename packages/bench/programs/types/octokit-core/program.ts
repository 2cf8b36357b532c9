import { Octokit } from "@octokit/core";

const octokit = new Octokit({ auth: "secret" });
const app = { org: "acme", package_type: "container", package_name: "app" } as const;
const { data } = await octokit.request("GET /orgs/{org}/packages/{package_type}/{package_name}/versions", app);
const version = "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}";
const deletion = { ...app, package_version_id: data[0]?.id ?? 0 };
const deleted = await octokit.request(`DELETE ${version}`, deletion);
export const names: string[] = data.map(({ name }) => name);
export const ok: boolean = deleted.status === 204;

import { Octokit } from "@octokit/core";

const octokit = new Octokit({ auth: "secret" });
const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;
const version = "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}";
const path = { ...app, package_version_id: 42 };

try {
  const versions = "GET /orgs/{org}/packages/{package_type}/{package_name}/versions";
  const { data } = await octokit.request(versions, { ...app, per_page: 100 });
  await octokit.request(`DELETE ${version}`, path);
  await octokit.request(`POST ${version}/restore`, path);
  console.log(data, (await octokit.request("GET /rate_limit")).data);
} catch (error) {
  console.error(error);
}

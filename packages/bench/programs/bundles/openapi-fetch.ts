import type { paths } from "@octokit/openapi-types";
import createClient from "openapi-fetch";

const client = createClient<paths>({ baseUrl: "https://api.github.com", headers: { authorization: "Bearer secret" } });
const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;
const version = "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}";
const path = { ...app, package_version_id: 42 };

const { data, error } = await client.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", {
  params: { path: app, query: { per_page: 100 } },
});
const deleted = await client.DELETE(version, { params: { path } });
const restored = await client.POST(`${version}/restore`, { params: { path } });
const limit = await client.GET("/rate_limit");
console.log(data, error, deleted.response.ok, restored.response.ok, limit.data);

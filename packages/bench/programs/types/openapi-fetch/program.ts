import type { paths } from "@octokit/openapi-types";
import createClient from "openapi-fetch";

const client = createClient<paths>({ baseUrl: "https://api.github.com", headers: { authorization: "Bearer secret" } });
const app = { org: "acme", package_type: "container", package_name: "app" } as const;
const { data = [] } = await client.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", {
  params: { path: app },
});
const version = "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}";
const deletion = { ...app, package_version_id: data[0]?.id ?? 0 };
const deleted = await client.DELETE(version, { params: { path: deletion } });
export const names: string[] = data.map(({ name }) => name);
export const ok: boolean = deleted.response.ok;

import { createClient } from "@ghpkg/client";

const gh = createClient({ token: "secret" });
const app = { org: "acme", package_type: "container", package_name: "app" } as const;
const listed = await gh.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", { params: { path: app } });
const data = listed.ok ? listed.data : [];
const version = "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}";
const deletion = { ...app, package_version_id: data[0]?.id ?? 0 };
const deleted = await gh.DELETE(version, { params: { path: deletion } });
export const names: string[] = data.map(({ name }) => name);
export const ok: boolean = deleted.ok;

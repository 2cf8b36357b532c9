import type { paths } from "@octokit/openapi-types";
import createClient from "openapi-fetch";
import { target, targetVersion } from "../client-under-test.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

const versions = "/orgs/{org}/packages/{package_type}/{package_name}/versions";

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  const client = createClient<paths>({ baseUrl, fetch, headers: { accept: "application/vnd.github+json" } });
  return {
    async one() {
      const path = { ...target, package_version_id: targetVersion };
      const { data, response } = await client.GET(`${versions}/{package_version_id}`, { params: { path } });
      if (!data) throw new Error(`${response.status}`);
      return data;
    },
    async page() {
      const { data, response } = await client.GET(versions, { params: { path: target, query: { per_page: 100 } } });
      if (!data) throw new Error(`${response.status}`);
      return data;
    },
  };
}

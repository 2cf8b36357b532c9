import { Octokit } from "@octokit/core";
import { target, targetVersion } from "../client-under-test.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

const versions = "GET /orgs/{org}/packages/{package_type}/{package_name}/versions";

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  const options = { auth: "secret", baseUrl, request: { fetch } };
  const octokit = new Octokit(options);
  return {
    async one() {
      const { data } = await octokit.request(`${versions}/{package_version_id}`, {
        ...target,
        package_version_id: targetVersion,
      });
      return data;
    },
    async page() {
      const { data } = await octokit.request(versions, { ...target, per_page: 100 });
      return data;
    },
    async all() {
      // The core has no pages. Imported here, the plugin does not count where the core is measured.
      const { paginateRest } = await import("@octokit/plugin-paginate-rest");
      const paginating = new (Octokit.plugin(paginateRest))(options);
      return paginating.paginate(versions, { ...target, per_page: 100 });
    },
  };
}

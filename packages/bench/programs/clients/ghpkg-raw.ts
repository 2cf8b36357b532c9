import { createClient } from "@ghpkg/client";
import { roomyClock } from "../roomy-clock.ts";
import { target, targetVersion } from "../client-under-test.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

const versions = "/orgs/{org}/packages/{package_type}/{package_name}/versions";

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  const gh = createClient({ token: "secret", baseUrl, fetch, clock: roomyClock() });
  return {
    async one() {
      const path = { ...target, package_version_id: targetVersion };
      const result = await gh.GET(`${versions}/{package_version_id}`, { params: { path } });
      if (!result.ok) throw result.error;
      return result.data;
    },
    async page() {
      const result = await gh.GET(versions, { params: { path: target, query: { per_page: 100 } } });
      if (!result.ok) throw result.error;
      return result.data;
    },
  };
}

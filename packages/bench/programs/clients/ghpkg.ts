import { createClient } from "@ghpkg/client";
import { roomyClock } from "../roomy-clock.ts";
import { target, targetVersion } from "../client-under-test.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  const gh = createClient({ token: "secret", baseUrl, fetch, clock: roomyClock() });
  const { versions } = gh.org(target.org).container(target.package_name);
  return {
    one: () => versions.get(targetVersion),
    async page() {
      for await (const page of versions.list().pages()) return page;
      return [];
    },
    all: (concurrency) => versions.list({ concurrency }).all(),
  };
}

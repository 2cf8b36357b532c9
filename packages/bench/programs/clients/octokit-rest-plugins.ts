import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { octokitCalls } from "../octokit-calls.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

const PatientOctokit = Octokit.plugin(throttling, retry);

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  return octokitCalls(
    new PatientOctokit({
      auth: "secret",
      baseUrl,
      request: { fetch },
      throttle: { onRateLimit: () => true, onSecondaryRateLimit: () => true },
    }),
  );
}

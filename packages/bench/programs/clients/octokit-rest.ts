import { Octokit } from "@octokit/rest";
import { octokitCalls } from "../octokit-calls.ts";
import type { ClientUnderTest, Settings } from "../client-under-test.ts";

export function create({ fetch, baseUrl }: Settings): ClientUnderTest {
  return octokitCalls(new Octokit({ auth: "secret", baseUrl, request: { fetch } }));
}

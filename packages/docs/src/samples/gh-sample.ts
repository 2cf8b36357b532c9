import { operationsTable } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { isPaged, isServer, samplePath, sampleQuery, serverHost, withQuery } from "./sample-address.ts";
import type { SampleCall } from "./sample-call.ts";

/**
 * A call with the GitHub CLI. It takes `GH_TOKEN` for GitHub.com only, so that no server gets a token of GitHub.com:
 * https://cli.github.com/manual/gh_help_environment. A path without a slash in front is not taken for a file's by Git Bash.
 */
export function ghSample({ edition, apiVersion }: Place, call: SampleCall): string {
  const { method } = operationsTable[call.operation];
  const lines = [
    isServer(edition) ? `GH_ENTERPRISE_TOKEN=$GH_TOKEN gh api --hostname ${serverHost}` : "gh api",
    `-H "X-GitHub-Api-Version: ${apiVersion}"`,
    `"${withQuery(samplePath(call).slice(1), sampleQuery(call))}"`,
  ];
  if (isPaged(call)) lines[0] += " --paginate";
  if (method !== "GET") lines[0] += ` -X ${method}`;
  return `${lines.join(" \\\n  ")}\n`;
}

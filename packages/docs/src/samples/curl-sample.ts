import { operationsTable } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { apiAddress, isPaged, samplePath, sampleQuery, withQuery } from "./sample-address.ts";
import type { SampleCall } from "./sample-call.ts";

/** A call with curl. It ends with a failure where GitHub refuses, and prints why. Of a list it reads the first page. */
export function curlSample({ edition, apiVersion }: Place, call: SampleCall): string {
  const { method } = operationsTable[call.operation];
  const query = [...sampleQuery(call), ...(isPaged(call) ? ["per_page=100"] : [])];
  const lines = [
    method === "GET" ? "curl --fail-with-body" : `curl --fail-with-body -X ${method}`,
    `-H "Authorization: Bearer $GH_TOKEN"`,
    `-H "Accept: application/vnd.github+json"`,
    `-H "X-GitHub-Api-Version: ${apiVersion}"`,
    `"${apiAddress(edition)}${withQuery(samplePath(call), query)}"`,
  ];
  return `${lines.join(" \\\n  ")}\n`;
}

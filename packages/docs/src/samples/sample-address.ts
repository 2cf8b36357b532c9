import { operationsTable } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import type { SampleCall } from "./sample-call.ts";

/** The host of an Enterprise Server in samples. */
export const serverHost = "github.example.com";

/** Whether an edition is an Enterprise Server, which has a host of its own. */
export function isServer(edition: EditionId): boolean {
  return edition.startsWith("ghes-");
}

/** Where the API of an edition is. */
export function apiAddress(edition: EditionId): string {
  return isServer(edition) ? `https://${serverHost}/api/v3` : "https://api.github.com";
}

/** The path of a call, each name encoded once: `/orgs/acme/packages/container/team%2Fapp`. */
export function samplePath(call: SampleCall): string {
  const values: Readonly<Record<string, string | number | undefined>> = {
    org: call.login,
    username: call.login,
    package_type: call.package?.type,
    package_name: call.package?.name,
    package_version_id: call.versionId,
  };
  return operationsTable[call.operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the samples of ${call.operation} have no ${name}`);
    return encodeURIComponent(value);
  });
}

/** What a list is asked for: GitHub wants the type of package named. */
export function sampleQuery({ action }: SampleCall): readonly string[] {
  return action === "list" ? ["package_type=container"] : [];
}

/** Whether an answer is one page of several. */
export function isPaged({ action }: SampleCall): boolean {
  return action === "list" || action === "versions";
}

/** A path with what comes behind its question mark, if anything does. */
export function withQuery(path: string, query: readonly string[]): string {
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

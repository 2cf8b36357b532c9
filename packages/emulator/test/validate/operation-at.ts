import { operationsTable } from "@ghpkg/types";
import type { EditionId, OperationId } from "@ghpkg/types";

/**
 * The operation that a request is one of: by the paths of the description, and the forms with a number that links have. It knows
 * nothing of how the emulator finds it.
 */
export function operationAt(edition: EditionId, method: string, url: string): OperationId | undefined {
  const base = edition.startsWith("ghes-") ? "/api/v3" : "";
  const path = new URL(url).pathname;
  if (!path.startsWith(`${base}/`)) return undefined;
  const wanted = method.toUpperCase() === "HEAD" ? "GET" : method.toUpperCase();
  return rows.find((row) => row.method === wanted && row.path.test(path.slice(base.length)))?.id;
}

const rows = Object.entries(operationsTable).map(([id, { method, path }]) => {
  const pattern = path
    .replace("/orgs/{org}/", "/(?:orgs/[^/]+|organizations/\\d+)/")
    .replace("/users/{username}/", "/(?:users/[^/]+|user/\\d+)/")
    .replaceAll(/\{\w+\}/g, "[^/]+");
  // The table's keys are its operations.
  return { id: id as OperationId, method, path: new RegExp(`^${pattern}$`) };
});

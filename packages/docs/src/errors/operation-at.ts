import { operationsTable } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";
import { operationIds } from "../rest/operation-slug.ts";

/** The operation that a request calls; none where its path is none's, as with a bare slash in a name. */
export function operationAt(method: string, path: string): OperationId | undefined {
  const [plain = ""] = path.split("?");
  return operationIds.find((operation) => {
    const { method: own, path: template } = operationsTable[operation];
    return own === method && new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(plain);
  });
}

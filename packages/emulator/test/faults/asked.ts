import type { FaultContext } from "../../src/faults/fault.ts";

/** A request as faults look at it: a list of versions, unless something else is said. */
export function asked(other: Partial<FaultContext> = {}): FaultContext {
  return {
    operation: "packages/get-all-package-versions-for-package-owned-by-org",
    method: "GET",
    path: "/orgs/acme/packages/container/app/versions",
    token: { name: "reader", secret: "ghp_reader" },
    ...other,
  };
}

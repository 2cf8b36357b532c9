import type { Gate } from "../../check/run-summary.ts";

/** A gate that passed just now, but for what the test says. */
export function aGate(difference: Partial<Gate> = {}): Gate {
  return {
    package: "@ghpkg/types",
    task: "typecheck",
    directory: "packages/types",
    outcome: "passed",
    cached: false,
    startedAtMs: 0,
    seconds: 1.25,
    logFile: "packages/types/.turbo/turbo-typecheck.log",
    ...difference,
  };
}

import type { ViteUserConfig } from "vitest/config";
import type { Reporter, TestCase } from "vitest/node";

/** What one set of tests is: the files in it, the name of its report, and whether it has tests of types. */
export interface TestSet {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Tests of types need TypeScript 7 in the package, and end in `.test-d.ts`. */
  readonly types?: boolean;
  /** The report is `.reports/<name>.json` in the package; scripts/check.ts adds the reports up. */
  readonly report?: string;
  /** For tests that start other programs. */
  readonly timeoutMs?: number;
}

/** The settings every package tests with. */
export function testSettings(set: TestSet = {}): ViteUserConfig {
  return {
    test: {
      include: [...(set.include ?? ["test/**/*.test.ts"])],
      exclude: [...(set.exclude ?? [])],
      reporters: ["default", skipReasons, ["json", { outputFile: `.reports/${set.report ?? "vitest"}.json` }]],
      // A missing snapshot, a forgotten `.only` and an empty set fail on every machine, not only in CI.
      update: "none",
      // What vitest keeps on disk names the copy of itself that kept it: there are several here, by what stands beside them.
      fsModuleCache: false,
      allowOnly: false,
      passWithNoTests: false,
      // Far above what any test takes: a slow machine is no reason to fail.
      testTimeout: set.timeoutMs ?? 60_000,
      hookTimeout: set.timeoutMs ?? 60_000,
      typecheck: { enabled: set.types ?? false, checker: "tsc", include: ["test/**/*.test-d.ts"] },
    },
  };
}

/** Vitest's JSON report leaves out why a test was skipped; a test's own facts are in it. */
const skipReasons: Reporter = {
  onTestCaseResult(testCase: TestCase) {
    const result = testCase.result();
    if (result.state === "skipped" && result.note) Object.assign(testCase.meta(), { skipped: result.note });
  },
};

/** A test that did not run, and why. */
export interface Skipped {
  readonly name: string;
  readonly because: string;
}

/** What one of vitest's JSON reports says, in the numbers the check adds up. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly skipped?: unknown };
    }[];
  }[];
}

/** Reads a report of vitest's JSON reporter. A file that failed before any of its tests ran counts as one failure. */
export function readTestReport(text: string): TestCounts {
  // As vitest wrote it; the tests of the gates run the vitest we have and fail when it writes something else.
  const { testResults } = JSON.parse(text) as VitestReport;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + brokenFiles.length,
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName, status, meta }) => ({
        name: fullName,
        because:
          typeof meta?.skipped === "string" ? meta.skipped : status === "todo" ? "not written yet" : "no reason given",
      })),
  };
}

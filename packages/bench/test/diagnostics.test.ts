import { expect, test } from "vitest";
import { readDiagnostics } from "../src/client/diagnostics.ts";

const output = `Files:              63
Instantiations:  27138
Memory used:    58912K
Memory allocs: 700000
Check time:     1.094s
Total time:     1.444s
`;

test("reads memory, instantiations and check time of the compiler's own account", () => {
  expect(readDiagnostics(output)).toEqual({ bytes: 58_912 * 1024, instantiations: 27_138, seconds: 1.094 });
});

test("a line that is missing is a failure, not a figure", () => {
  expect(() => readDiagnostics(output.replace(/^Instantiations.*\n/m, ""))).toThrow('does not say "Instantiations"');
});

test("another unit is a failure, not a figure a thousand times too small", () => {
  expect(() => readDiagnostics(output.replace("58912K", "58M"))).toThrow('does not say "Memory used"');
});

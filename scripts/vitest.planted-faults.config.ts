import { defineConfig } from "vitest/config";
// @boundaries-ignore the settings of all tests are one file at the root
import { testSettings } from "../vitest.shared.ts";

const minute = 60_000;

export default defineConfig(
  testSettings({ include: ["test/gates/**/*.test.ts"], report: "planted-faults", timeoutMs: 10 * minute }),
);

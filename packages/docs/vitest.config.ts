import { defineConfig } from "vitest/config";
// @boundaries-ignore the settings of all tests are one file at the root
import { testSettings } from "../../vitest.shared.ts";

export default defineConfig(testSettings({ timeoutMs: 120_000 }));

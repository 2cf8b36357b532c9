import type { Suite } from "../measurement.ts";
import { measureInProcess } from "./in-process.ts";
import { measureInstalls } from "./install.ts";
import { measureDeepPages, measurePages } from "./pages.ts";
import { measureSize } from "./size.ts";
import { measureStart } from "./start.ts";

/** Our emulator beside its peers. */
export const emulator: Suite = {
  packages: ["@ghpkg/emulator", "@stoplight/prism-cli", "@simulacrum/github-api-simulator", "msw", "esbuild"],
  parts: {
    start: measureStart,
    pages: measurePages,
    deep: measureDeepPages,
    process: measureInProcess,
    size: measureSize,
    install: measureInstalls,
  },
};

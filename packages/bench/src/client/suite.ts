import type { Suite } from "../measurement.ts";
import { measureBundles } from "./bundle.ts";
import { measureCalls } from "./calls.ts";
import { measureCompiler } from "./compiler.ts";
import { measureEditor } from "./editor.ts";
import { measureImports } from "./import.ts";
import { measurePages } from "./pages.ts";

/** Our client beside its peers. */
export const client: Suite = {
  packages: [
    "@ghpkg/client",
    "@octokit/rest",
    "@octokit/core",
    "@octokit/plugin-paginate-rest",
    "@octokit/plugin-retry",
    "@octokit/plugin-throttling",
    "@octokit/openapi-types",
    "openapi-fetch",
    "esbuild",
    "typescript",
    "typescript-6.0",
  ],
  parts: {
    bundle: measureBundles,
    import: measureImports,
    compiler: measureCompiler,
    editor: measureEditor,
    calls: measureCalls,
    pages: measurePages,
  },
};

import { defineConfig } from "astro/config";
import { runModules } from "./src/run/run-modules.ts";

/** Where the site stands on its host: `/` on this machine, `/ghpkg/` on GitHub Pages. */
const base = process.env["DOCS_BASE"] ?? "/";

/** The host it is published on, for the sitemap. */
const site = process.env["DOCS_SITE"] ?? "http://127.0.0.1";

export default defineConfig({
  base,
  site,
  output: "static",
  trailingSlash: "ignore",
  devToolbar: { enabled: false },
  // The policy of the pages refuses what stands in them: styles and scripts are files.
  build: { format: "directory", inlineStylesheets: "never", assets: "assets" },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false }, plugins: [runModules()] },
});

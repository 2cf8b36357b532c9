/**
 * Bundles what `openapi-slice` needs for JSON from a file into one script. Most of a run on a big description is starting: as
 * some sixty modules that Node resolves, reads and links one by one it took a tenth longer, and as a module `node:fs`
 * brings all its streams along. What is imported when it is needed (YAML, the network, configuration files) stays in files of
 * its own.
 */
import { chmod } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

const home = import.meta.dirname;
const commandSource = join(home, "src/cli");
const output = join(home, "dist/cli/openapi-slice.cjs");

await build({
  entryPoints: [join(commandSource, "main.ts")],
  outfile: output,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "moduleUrl" },
  plugins: [
    {
      name: "leave-dynamic-imports",
      setup(building) {
        building.onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
          if (kind !== "dynamic-import") return undefined;
          const target = relative(commandSource, join(dirname(importer), path)).replace(/\.ts$/, ".js");
          return { path: target.startsWith(".") ? target : `./${target}`, external: true };
        });
      },
    },
  ],
});
await chmod(output, 0o755);

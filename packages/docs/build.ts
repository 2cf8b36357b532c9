// Builds the site into dist/. Astro tells its makers nothing of it.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const { build } = await import("astro");
const { writeTypedoc } = await import("./write-typedoc.ts");
try {
  await writeTypedoc();
  await build({ root: import.meta.dirname, logLevel: "warn", ...outDir(process.argv.slice(2)) });
} catch (error) {
  process.stderr.write(`The site could not be built: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** `--out DIR` builds somewhere else: the test that two builds are alike needs two of them. */
function outDir([option, dir]: readonly string[]): { outDir?: string } {
  if (option === undefined) return {};
  if (option !== "--out" || dir === undefined) throw new Error(`unknown option ${option}: expected --out DIR`);
  return { outDir: dir };
}

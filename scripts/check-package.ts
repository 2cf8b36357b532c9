// Packs one package and uses it the way a stranger would: node scripts/check-package.ts packages/types
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { browserFaults, importsIn } from "./check-package/browser.ts";
import { compileSteps } from "./check-package/compile.ts";
import { chosenOptions } from "./check-package/consumer-options.ts";
import { attwFaults, publintFaults } from "./check-package/linters.ts";
import { loadSteps } from "./check-package/load.ts";
import { entriesOf, manifestFaults } from "./check-package/manifest.ts";
import type { Manifest } from "./check-package/manifest.ts";
import { packNeeded } from "./check-package/pack-needed.ts";
import { pack } from "./check-package/pack.ts";
import { fileFaults, staleFaults } from "./check-package/packed-files.ts";
import { scratchProject } from "./check-package/scratch-project.ts";
import { takeSteps } from "./check-package/step.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Resolves to a sentence about what is wrong, or to nothing. Every single fault has been said by then. */
async function checkPackage(packageDir: string, scratch: string): Promise<string | undefined> {
  // Our own manifest: the build has read it before us.
  const source = JSON.parse(await readFile(join(packageDir, "package.json"), "utf8")) as Manifest;
  const consumerDir = join(packageDir, "consumer");
  const consumers = await readdir(consumerDir).catch(() => []);
  if (!consumers.some((file) => file.endsWith(".ts")))
    return `${source.name} has no consumer/*.ts to try its types with`;
  const chosen = chosenOptions(await readFile(join(consumerDir, "tsconfig.json"), "utf8").catch(() => undefined));
  if (!chosen.ok) return `${source.name}: ${chosen.because}`;

  const packed = await pack(packageDir, scratch);
  if (!packed.ok) return packed.because;
  const { tarball, files, bytes } = packed;
  const needed = await packNeeded(packageDir, source, scratch);
  if (!needed.ok) return needed.because;
  const tarballs = [tarball, ...needed.tarballs];
  const installed = await scratchProject(join(scratch, "consumer"), { name: source.name, tarballs, consumerDir });
  if (!installed.ok) return installed.because;
  const { dir, manifest } = installed.project;

  const sources = (await readdir(join(packageDir, "src"), { recursive: true })).map((path) =>
    path.replaceAll(sep, "/"),
  );
  const packedWell = await takeSteps(
    [
      {
        name: `${files.length} files`,
        run: () => [...fileFaults(files, manifest.files ?? []), ...staleFaults(files, sources)],
      },
      { name: "package.json", run: () => manifestFaults(manifest) },
      { name: "publint", run: () => publintFaults(tarball) },
      { name: "attw", run: () => attwFaults(tarball) },
    ],
    say,
  );
  // What is packed wrongly cannot be used rightly; the first list of faults is the one to read.
  if (!packedWell) return `${source.name} is not packed as it should be`;

  const entries = entriesOf(manifest, files, "node");
  if (entries.length === 0) return `${source.name} exports nothing that can be loaded`;
  const compiled = consumers.filter((file) => file.endsWith(".ts"));
  const programs = consumers.filter((file) => /\.[cm]js$/.test(file));
  const unpacked = join(dir, "node_modules", manifest.name);
  const steps = [
    { name: "browsers", run: () => browserFaults(entriesOf(manifest, files, "browser"), importsIn(unpacked)) },
    ...compileSteps({ dir, files: compiled, options: chosen.options }),
    ...(await loadSteps({ dir, manifest, entries, programs })),
  ];
  if (!(await takeSteps(steps, say))) return `${source.name} cannot be used as it should`;

  await mkdir(join(packageDir, ".reports"), { recursive: true });
  const report = { name: source.name, files, bytes, entries: entries.map(({ specifier }) => specifier) };
  await writeFile(join(packageDir, ".reports/package.json"), `${JSON.stringify(report, null, 2)}\n`);
  return undefined;
}

const scratch = await mkdtemp(join(tmpdir(), "ghpkg-package-"));
try {
  const fault = await checkPackage(resolve(process.argv[2] ?? "."), scratch);
  if (fault) fail(fault);
} catch (error) {
  fail(`the package could not be checked: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function fail(because: string): void {
  say(because);
  process.exitCode = 1;
}

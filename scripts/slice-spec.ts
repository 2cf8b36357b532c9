// Cuts the packages operations out of GitHub's descriptions: one slice for each edition and API version.
//
//   pnpm slice                     from the npm package that the catalog pins
//   pnpm slice --source PATH       from a description, or a folder of them, that is newer; other editions stay as they are
//   pnpm slice --from-package      from the npm package also what came from a --source before
//
// Slicing itself is @ghpkg/slicer's; what to keep is in spec/slice.config.json, what there is in spec/editions.json.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { endWithMessage } from "./end-with-message.ts";
import { readSpecConfig } from "./spec/config.ts";
import { discoverEditions } from "./spec/editions.ts";
import { lockPath, readLock, renderLock } from "./spec/lock.ts";
import { lockedFacts, writeSliceReport } from "./spec/slice-report.ts";
import { sliceSource } from "./spec/slice-source.ts";
import type { SlicedSource } from "./spec/slice-source.ts";
import { readSlices, slicePath, slicesFolder } from "./spec/slices.ts";
import { planSlicing } from "./spec/slicing-plan.ts";
import { openLocal, openPackage } from "./spec/upstream.ts";
import { removeFiles, writeGenerated } from "./write-generated.ts";
import { filesIn } from "./generated-files.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("slice", async () => {
  const { values } = parseArgs({ options: { source: { type: "string" }, "from-package": { type: "boolean" } } });
  if (values.source !== undefined && values["from-package"])
    throw new Error("--source and --from-package exclude each other.");
  const upstream = values.source === undefined ? await openPackage() : await openLocal(values.source);
  const mode = values.source === undefined ? (values["from-package"] ? "package only" : "package") : "source";

  // What there is to do.
  const config = await readSpecConfig(root);
  const { files, kept } = planSlicing(mode, upstream.files, await readLock(root));
  const editions = discoverEditions(config, files);
  if (editions.length === 0 && (mode === "source" || Object.keys(kept).length === 0)) {
    const there = files.join(", ") || "no file";
    throw new Error(
      `No edition of spec/editions.json is described by ${there}. Names look like ghec.json, ghes-3.19.json.`,
    );
  }

  // Everything is sliced before anything is written.
  const sliced: SlicedSource[] = [];
  for (const edition of editions) {
    const source = await sliceSource(upstream, edition, config);
    sliced.push(source);
    for (const { facts, path } of source.slices) {
      const components = `${facts.components.kept} of ${facts.components.total} components`;
      process.stdout.write(`${path}: ${facts.operations} operations, ${components}\n`);
    }
  }
  const lock = { ...kept, ...Object.fromEntries(sliced.map(({ file, lockEntry }) => [file, lockEntry])) };
  const slices = sliced.flatMap((source) => source.slices);
  for (const { path, text } of slices) await writeGenerated(root, path, text);
  await writeGenerated(root, lockPath, renderLock(lock));

  // What has gone, and what stays.
  const locked = new Set(Object.values(lock).flatMap((entry) => Object.keys(entry.slices).map(slicePath)));
  const orphans = (await filesIn(root, slicesFolder)).filter((path) => !locked.has(path));
  await removeFiles(root, orphans);
  for (const path of orphans) process.stdout.write(`${path}: removed, the lock does not name it\n`);
  for (const [file, { from }] of Object.entries(kept)) process.stdout.write(`${file}: from ${from}, left as it is\n`);
  const keptFacts = lockedFacts(await readSlices(root, config, kept), kept);
  await writeSliceReport(root, [...slices.map(({ facts }) => facts), ...keptFacts]);
});

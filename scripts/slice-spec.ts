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
import { renderSlice } from "./spec/render-slice.ts";
import { sliceFacts, writeSliceReport } from "./spec/slice-report.ts";
import type { SliceFacts } from "./spec/slice-report.ts";
import { sliceName, slicePath, slicesFolder } from "./spec/slices.ts";
import { openLocal, openPackage, sha256 } from "./spec/upstream.ts";
import { removeOthers, writeGenerated } from "./write-generated.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("slice", async () => {
  const { values } = parseArgs({ options: { source: { type: "string" }, "from-package": { type: "boolean" } } });
  const upstream = values.source === undefined ? await openPackage() : await openLocal(values.source);
  const config = await readSpecConfig(root);

  // What came from a --source stays until it is told to go; with a --source all others stay.
  const locked = Object.entries(values["from-package"] ? {} : await readLock(root));
  const lock = new Map(locked.filter(([, { from }]) => values.source !== undefined || from === "local"));
  const files = upstream.files.filter((file) => values.source !== undefined || !lock.has(file));
  const editions = discoverEditions(config, files);
  if (editions.length === 0 && lock.size === 0) {
    throw new Error(
      `No edition's description among ${files.join(", ")}. Their names look like ghec.json, ghes-3.19.json.`,
    );
  }

  const facts: SliceFacts[] = [];
  for (const { id, file, apiVersions } of editions) {
    const slices: Record<string, string> = {};
    for (const apiVersion of apiVersions) {
      const started = performance.now();
      const source = await upstream.read(file);
      const { text, report } = renderSlice(source, apiVersion, config);
      const milliseconds = performance.now() - started;

      const name = sliceName(id, apiVersion);
      await writeGenerated(root, slicePath(name), text);
      slices[name] = sha256(text);
      lock.set(file, { from: upstream.from, bytes: source.length, sha256: sha256(source), slices });

      const bytes = { bytesIn: source.length, bytesOut: Buffer.byteLength(text) };
      const fact = sliceFacts(report, { edition: id, apiVersion, from: upstream.from, ...bytes, milliseconds });
      facts.push(fact);
      process.stdout.write(
        `${name}: ${fact.operations} operations, ${fact.components.kept} of ${fact.components.total} components\n`,
      );
    }
  }
  await writeGenerated(root, lockPath, renderLock(Object.fromEntries(lock)));
  const kept = [...lock.values()].flatMap(({ slices }) => Object.keys(slices).map(slicePath));
  for (const path of await removeOthers(root, slicesFolder, kept))
    process.stdout.write(`${path}: removed, nothing locks it\n`);
  await writeSliceReport(root, facts);
});

// Writes every file that is generated from the slices, and removes those that nothing generates any more: `pnpm generate`,
// which slices first.
import { join } from "node:path";
import { emulatorArtifacts, scopesArtifacts, slicerArtifacts, typesArtifacts } from "./artifacts.ts";
import { endWithMessage } from "./end-with-message.ts";
import { generatedFiles } from "./generated-files.ts";
import { readSpecConfig } from "./spec/config.ts";
import { slicesFolder } from "./spec/slices.ts";
import { removeFiles, writeGenerated } from "./write-generated.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("generate", async () => {
  const config = await readSpecConfig(root);
  const artifacts = [
    ...(await typesArtifacts(root, config)),
    ...(await scopesArtifacts(root, config)),
    ...(await emulatorArtifacts(root, config)),
    ...slicerArtifacts(root),
  ];
  const files = await Promise.all(artifacts.map(async ({ path, render }) => ({ path, text: await render() })));
  for (const { path, text } of files) process.stdout.write(`${path}: ${await writeGenerated(root, path, text)}\n`);

  const known = new Set(files.map(({ path }) => path));
  const orphans = (await generatedFiles(root)).filter((path) => !path.startsWith(slicesFolder) && !known.has(path));
  await removeFiles(root, orphans);
  for (const path of orphans) process.stdout.write(`${path}: removed, nothing generates it any more\n`);
});

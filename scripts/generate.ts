// Writes every file that is generated from the slices: `pnpm generate`, which slices first.
import { join } from "node:path";
import { typesArtifacts } from "./artifacts.ts";
import { endWithMessage } from "./end-with-message.ts";
import { readSpecConfig } from "./spec/config.ts";
import { removeOthers, writeGenerated } from "./write-generated.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("generate", async () => {
  const artifacts = await typesArtifacts(root, await readSpecConfig(root));
  for (const { path, render } of artifacts) {
    process.stdout.write(`${path}: ${await writeGenerated(root, path, await render())}\n`);
  }
  const folder = "packages/types/src/editions";
  const orphans = await removeOthers(
    root,
    folder,
    artifacts.map(({ path }) => path),
  );
  for (const path of orphans) process.stdout.write(`${path}: removed, nothing generates it any more\n`);
});

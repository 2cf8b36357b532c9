// Writes the generated parts of READMEs: the second half of `pnpm generate`, when the packages that know them are built.
import { join } from "node:path";
import { endWithMessage } from "./end-with-message.ts";
import { readmeArtifacts } from "./readme-artifacts.ts";
import { writeGenerated } from "./write-generated.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("generate-readmes", async () => {
  for (const { path, render } of readmeArtifacts(root)) {
    process.stdout.write(`${path}: ${await writeGenerated(root, path, await render())}\n`);
  }
});

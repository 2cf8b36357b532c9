// Fetches every Node that packages promise to run on, one after the other: two npx at once would race for npm's cache.
import { borrowNode } from "./check-package/borrow-node.ts";
import { nodeVersions } from "./check-package/consumers.ts";

for (const version of nodeVersions) {
  const node = await borrowNode(version);
  process.stdout.write(node.ok ? `Node ${version} is here\n` : `${node.because}\n`);
  if (!node.ok) process.exitCode = 1;
}

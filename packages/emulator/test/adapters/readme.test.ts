import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

// Those of Playwright and the service worker are tried in scripts/test/browser, the others of the README in scripts/test/readme.
test.each(["vitest", "msw"])("the recipe for %s in the README is what is tried here", (tool) => {
  const tried = readFileSync(join(import.meta.dirname, `${tool}.test.ts`), "utf8");
  const shown = [...readme.matchAll(/^```typescript\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  const recipe = shown.find((text) => text.includes(`from "${tool}"`)) ?? "missing";
  expect(tried).toContain(recipe.replace('"@ghpkg/emulator"', '"../../src/index.ts"'));
});

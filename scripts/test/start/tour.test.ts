import { createEmulator } from "@ghpkg/emulator";
import { expect, test } from "vitest";
import { tour } from "../../start/tour.ts";

/** What the tour writes about an emulator. */
async function linesOf(github: ReturnType<typeof createEmulator>): Promise<string[]> {
  const listening = await github.listen();
  const lines: string[] = [];
  try {
    await tour(listening.url, (line) => void lines.push(line));
  } finally {
    await listening.close();
  }
  return lines;
}

test("the tour shows each call with what came of it", async () => {
  const text = (await linesOf(createEmulator())).join("\n");
  expect(text).toContain("acme.packages.list().all()\n    → 14 packages: ");
  expect(text).toContain("app.versions.list().all()\n    → 250 versions from 3 pages, ");
  expect(text).toMatch(/canCall\)?\(readOnly, operation, .*\)\n {4}→ no: The token lacks delete:packages\./);
  expect(text).toContain("reader.versions.delete(untagged)\n    → 403: The token lacks delete:packages. ");
  expect(text).toContain("app.versions.restore(untagged)\n    → 204");
  expect(text).toMatch(/site\.versions\.delete\(latest\)\n {4}→ 400: .*5,000/);
  expect(text).not.toContain("ghp_");
});

test("the tour fails when what is to be refused is not", async () => {
  const github = createEmulator();
  github.faults.add({ method: "DELETE", path: "*/container/site/*", effect: { status: 204 } });
  await expect(linesOf(github)).rejects.toThrow("site.versions.delete(latest) was to be refused");
});

import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildAgain } from "./build-again.ts";
import { siteDir, siteFiles } from "./site-files.ts";

const minutes = 60_000;
const packageDir = join(import.meta.dirname, "../..");
let again = "";
afterAll(() => rm(again, { recursive: true, force: true }));

test(
  "a second build has the same files with the same bytes",
  async () => {
    again = await buildAgain();
    expect(await digests(again)).toEqual(await digests(siteDir));
  },
  10 * minutes,
);

test("no path of the machine that built it is in the site", async () => {
  const root = join(packageDir, "../..");
  const texts = siteFiles().map(async (file) => [file, await readFile(join(siteDir, file), "utf8")] as const);
  const naming = (await Promise.all(texts)).filter(([, text]) => text.includes(root));
  expect(naming.map(([file]) => file)).toEqual([]);
});

async function digests(dir: string): Promise<Record<string, string>> {
  const entries = siteFiles(dir).map(async (file) => {
    const bytes = await readFile(join(dir, file));
    return [file, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

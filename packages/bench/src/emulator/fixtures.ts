import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { home } from "../places.ts";
import { pageOf, withPage } from "./page.ts";
import { seedOfOneHugePackage, seedOfOnePage } from "./seeds.ts";

/** Files that the contenders are started with. */
export interface Fixtures {
  /** The slice of GitHub.com, its example a page of 30 packages. */
  readonly slice: string;
  /** That page alone. */
  readonly page: string;
  /** What our emulator starts with: 30 packages. */
  readonly seed: string;
  /** The same, with one package of 100,000 versions. */
  readonly hugeSeed: string;
}

const sliceFile = join(home, "..", "..", "spec", "slices", "fpt.2022-11-28.json");

/** Writes the files, lets them be used, and takes them away. */
export async function withFixtures<Result>(use: (fixtures: Fixtures) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-bench-"));
  try {
    const slice: unknown = JSON.parse(await readFile(sliceFile, "utf8"));
    const page = pageOf(slice);
    const contents = { slice: withPage(slice, page), page, seed: seedOfOnePage, hugeSeed: seedOfOneHugePackage };
    const files = Object.entries(contents).map(async ([name, content]) => {
      const file = join(folder, `${name}.json`);
      await writeFile(file, JSON.stringify(content));
      return [name, file] as const;
    });
    // One file for each content.
    return await use(Object.fromEntries(await Promise.all(files)) as Record<keyof typeof contents, string>);
  } finally {
    await rm(folder, { recursive: true });
  }
}

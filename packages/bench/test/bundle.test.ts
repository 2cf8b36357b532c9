import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundle } from "../src/bundle.ts";

/** A program of two files, one of which is generated. */
async function entry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-bench-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "table.generated.js"), `export const table = "${"x".repeat(1000)}";`);
  await writeFile(join(folder, "index.js"), 'export { table } from "./table.generated.js"; export const one = 1;');
  return join(folder, "index.js");
}

test("a bundle has all that its program imports, and says which file brings how much", async () => {
  const { bytes, gzip, files } = await bundle(await entry());
  expect(bytes).toBeGreaterThan(1000);
  expect(gzip).toBeLessThan(200);
  expect(files.map(([file]) => basename(file))).toEqual(["table.generated.js", "index.js"]);
});

test("what a program imports only when it needs it does not count", async () => {
  const main = await entry();
  await writeFile(main, 'export const later = () => import("./table.generated.js"); export { same } from "./both.js";');
  await writeFile(join(dirname(main), "both.js"), 'export const same = "y".repeat(7);');
  const { bytes, files } = await bundle(main);
  expect(bytes).toBeLessThan(300);
  expect(files.map(([file]) => basename(file)).toSorted()).toEqual(["both.js", "index.js"]);
});

test("what is imported both at once and later does count", async () => {
  const main = await entry();
  await writeFile(
    main,
    'export { table } from "./table.generated.js"; export const later = () => import("./table.generated.js");',
  );
  await expect(bundle(main)).resolves.toMatchObject({ bytes: expect.toSatisfy((bytes) => bytes > 1000) });
});

test("what is to be left out is left out", async () => {
  const { bytes, files } = await bundle(await entry(), /\.generated\.js$/);
  expect(bytes).toBeLessThan(200);
  expect(files).toHaveLength(1);
});

test("a program that cannot be bundled is a failure", async () => {
  await expect(bundle("/there/is/no/such.js")).rejects.toThrow("such.js");
});

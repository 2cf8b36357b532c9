import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderTable } from "../../src/render-report.ts";
import { withFolder } from "../../src/slicer/jobs.ts";
import { contenders, ours, plainParse } from "../../src/slicer/contenders.ts";
import type { Contender } from "../../src/slicer/contenders.ts";
import { measureFile } from "../../src/slicer/measure-file.ts";
import { source } from "./sample.ts";
import { slicer } from "../../src/slicer/suite.ts";

const broken: Contender = { name: "broken", package: "none", use: "broken", args: () => ["-e", "process.exit(2)"] };
const copying: Contender = {
  name: "copying",
  package: "none",
  use: "cp",
  args: ({ input: from, output }) => ["-e", "fs.copyFileSync(process.argv[1], process.argv[2])", from, output],
};

test("all are measured and judged in turn; who fails is told with the reason", async () => {
  const goals = { cpu: 1000, memory: 1000 };
  const table = await withFolder(async (folder) => {
    const input = join(folder, "pets.json");
    await writeFile(input, source);
    return measureFile({ input, tag: "keep", rounds: 2, contenders: [broken, copying, ours], goals }, { quick: false });
  });
  const [base, failed, copied, own] = table.rows;
  expect(table.title).toMatch(/^pets\.json, 0\.0 MB/);
  expect(base).toMatchObject({
    name: plainParse.name,
    figures: [expect.any(Number), 1, expect.any(Number), expect.any(Number)],
  });
  expect(failed).toEqual({ name: "broken", run: "broken", figures: [], notes: ["ended with 2"] });
  expect(copied?.figures).toHaveLength(table.columns.length);
  expect(own?.figures[2]).toBe(1);
  expect(renderTable(table)).toContain("- broken: ended with 2\n");
}, 60_000);

test("every contender is measured at some description, and told by its version", () => {
  expect(Object.keys(slicer.parts)).toEqual(["github", "enterprise", "dereferenced", "cases"]);
  expect(slicer.packages).toEqual(expect.arrayContaining(contenders.map((one) => one.package)));
});

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contenders, ours, peers, plainParse } from "../../src/slicer/contenders.ts";
import type { Contender } from "../../src/slicer/contenders.ts";
import { readCases } from "../../src/slicer/cases.ts";
import { cut } from "../../src/slicer/cut.ts";
import { jobOf, taskOf, verdictOn, withFolder } from "../../src/slicer/jobs.ts";
import { outcomeOf } from "../../src/slicer/measure-cases.ts";
import { program } from "../../src/places.ts";

const input = program("slicer", "cases", "dead-couple.json");
const [first] = await readCases();

function made(code: string): Contender {
  return { name: "made for this test", package: "none", use: "", args: () => ["-e", code] };
}

test("what a process costs is told: CPU, that of its children too, and the memory of the biggest", async () => {
  const burn =
    "const end = process.cpuUsage().user + 1e5; while (process.cpuUsage().user < end) for (let n = 0; n < 1e6; n += 1);";
  const child = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(burn)}]);`;
  await withFolder(async (folder) => {
    const job = jobOf(await taskOf(input, "keep"), plainParse, folder);
    const both = await cut(made(`${burn}${child}`), job, 60_000);
    expect(both.milliseconds).toBeGreaterThan(200);
    expect(both.megabytes).toBeGreaterThan(20);
  });
}, 60_000);

test.each([
  ["process.exit(3)", 60_000, "ended with 3"],
  ["throw new RangeError('too big')", 60_000, "ended with 1: RangeError: too big"],
  ["setInterval(() => {}, 1000)", 500, "took more than 0.5 s, or was ended"],
])(
  "a contender that runs %s has failed, and why is told",
  async (code, patience, because) => {
    await withFolder(async (folder) => {
      const job = jobOf(await taskOf(input, "keep"), plainParse, folder);
      await expect(cut(made(code), job, patience)).rejects.toThrow(because);
    });
  },
  60_000,
);

test("a contender that writes nothing has failed at a case", async () => {
  if (!first) throw new Error("There are no cases.");
  const outcome = await withFolder(async (folder) => outcomeOf(first, await taskOf(input, "keep"), made(""), folder));
  expect(outcome).toEqual({ words: ["ENOENT: no such file or directory, open '…/out.json'"] });
}, 60_000);

// All peers at something that all can do, once: nobody measures what does not work.
test.each(contenders)(
  "$name keeps the operations with a tag",
  async (contender) => {
    await withFolder(async (folder) => {
      const file = join(folder, "in.json");
      await writeFile(file, (await readCases()).find(({ name }) => name === "dead-couple")?.text ?? "");
      const task = await taskOf(file, "keep");
      const job = jobOf(task, contender, folder);
      await cut(contender, job, 60_000);
      const { dangling, damage, missing } = await verdictOn(task, contender, job);
      expect({ dangling, damage, missing }).toEqual({ dangling: [], damage: [], missing: [] });
    });
  },
  60_000,
);

test("no two contenders of one table share a name, and each says how it is used", () => {
  const all = [plainParse, ...peers, ours];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.every(({ use }) => use !== "")).toBe(true);
});

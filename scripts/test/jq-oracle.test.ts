// A second reader, which shares no code with the slicer: jq counts in GitHub's own descriptions what the slices must hold.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { runProgram } from "../run-program.ts";
import { ensureSystemProgram } from "../system-program.ts";
import type { Found } from "../system-program.ts";

const minutes = 60_000;
const descriptions = join(
  dirname(createRequire(import.meta.url).resolve("@octokit/openapi/package.json")),
  "generated",
);
const slices = join(import.meta.dirname, "../../spec/slices");

// GitHub.com has no edition in the name of its file; GitHub's documentation calls it fpt: free, pro & team.
const editions = readdirSync(descriptions)
  .filter((file) => file.endsWith(".json") && !file.endsWith(".deref.json"))
  .map((file) => ({ file, edition: file === "api.github.com.json" ? "fpt" : file.slice(0, -".json".length) }));

const operations = `
  .paths | to_entries[] | .key as $path | .value | to_entries[]
  | select(.key | IN("get", "put", "post", "delete", "options", "head", "patch", "trace"))
`;
const inWords = `"\\(.key) \\($path) \\(.value.operationId)"`;
const packagesOnly = `select(.value["x-github"].category == "packages")`;

let jq: Found;
beforeAll(async () => {
  jq = await ensureSystemProgram({ command: "jq", debianPackage: "jq" });
}, 10 * minutes);

/** The lines jq prints, sorted. */
async function ask(context: TestContext, query: string, file: string): Promise<string[]> {
  if (!jq.found) return context.skip(jq.because);
  const { ok, stdout, output } = await runProgram("jq", ["-r", query, file]);
  if (!ok) throw new Error(`jq could not read ${file}: ${output}`);
  return stdout.trimEnd().split("\n").toSorted();
}

const inDescription = `${operations} | ${packagesOnly} | ${inWords}`;
const inSlice = `${operations} | ${inWords}`;

test.for(editions)("$file has 27 operations of the packages category on 21 paths", async ({ file }, context) => {
  const found = await ask(context, inDescription, join(descriptions, file));
  expect(found).toHaveLength(27);
  expect(new Set(found.map((line) => line.split(" ")[1]))).toHaveProperty("size", 21);
});

test.for(editions)("every slice of $edition holds just these operations", async ({ file, edition }, context) => {
  const expected = await ask(context, inDescription, join(descriptions, file));
  const ofEdition = readdirSync(slices).filter((name) => /^(.+)\.\d{4}-\d\d-\d\d\.json$/.exec(name)?.[1] === edition);
  expect(ofEdition).not.toEqual([]);
  for (const name of ofEdition) expect(await ask(context, inSlice, join(slices, name)), name).toEqual(expected);
});

test("there is no slice of an edition that GitHub does not describe", () => {
  const known = editions.map(({ edition }) => edition);
  const others = readdirSync(slices).filter((name) => !known.some((edition) => name.startsWith(`${edition}.`)));
  expect(others).toEqual([]);
});

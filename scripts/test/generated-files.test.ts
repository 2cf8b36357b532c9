import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emulatorArtifacts, scopesArtifacts, sliceArtifacts, slicerArtifacts, typesArtifacts } from "../artifacts.ts";
import { generatedFiles } from "../generated-files.ts";
import { readmeArtifacts } from "../readme-artifacts.ts";
import { readSpecConfig } from "../spec/config.ts";
import { readLock } from "../spec/lock.ts";
import { slicePath } from "../spec/slices.ts";
import { openPackage, sha256 } from "../spec/upstream.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): Promise<string> => readFile(join(root, path), "utf8").catch(() => "the file is missing");

const config = await readSpecConfig(root);
const lock = await readLock(root);
const fromDescriptions = await sliceArtifacts(root, await openPackage(), config);
const fromSlices = await typesArtifacts(root, config);
const ofScopes = await scopesArtifacts(root, config);
const ofEmulator = await emulatorArtifacts(root, config);
const artifacts = [
  ...fromDescriptions,
  ...fromSlices,
  ...ofScopes,
  ...ofEmulator,
  ...slicerArtifacts(root),
  ...readmeArtifacts(root),
];

describe("a generated file", () => {
  test.each(artifacts)("$path is current", async ({ path, render }) => {
    expect(await read(path), `run pnpm generate and commit ${path}`).toBe(await render());
  });

  test.each(artifacts)("$path is rendered to the same bytes twice", async ({ render }) => {
    expect(await render()).toBe(await render());
  });

  test("is rendered by something: what is not, pnpm generate removes", async () => {
    const known = new Set([...artifacts, ...localSlices()].map(({ path }) => path));
    expect((await generatedFiles(root)).filter((path) => !known.has(path))).toEqual([]);
  });
});

test("a slice of a local description is what the lock says, as its source is not here to slice it again", async () => {
  const digests = await Promise.all(localSlices().map(async ({ path }) => sha256(await read(path))));
  expect(digests).toEqual(localSlices().map(({ digest }) => digest));
});

function localSlices(): { path: string; digest: string }[] {
  const local = Object.values(lock).filter(({ from }) => from === "local");
  return local.flatMap(({ slices }) =>
    Object.entries(slices).map(([name, digest]) => ({ path: slicePath(name), digest })),
  );
}

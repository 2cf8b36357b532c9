import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderEditionTypes } from "./render/edition-types.ts";
import { renderEditions } from "./render/editions.ts";
import { renderOperationsTable } from "./render/operations-table.ts";
import { renderParameterValues } from "./render/parameter-values.ts";
import { renderTypesManifest } from "./render/types-manifest.ts";
import type { SpecConfig } from "./spec/config.ts";
import { discoverEditions } from "./spec/editions.ts";
import { lockPath, readLock, renderLock } from "./spec/lock.ts";
import type { Lock, LockEntry } from "./spec/lock.ts";
import { renderSlice } from "./spec/render-slice.ts";
import { readSlices, sliceName, slicePath } from "./spec/slices.ts";
import { sha256 } from "./spec/upstream.ts";
import type { Upstream } from "./spec/upstream.ts";

/** A generated file: where it stands, from the root, and the pure function that says what is in it. */
export interface Artifact {
  readonly path: string;
  readonly render: () => string | Promise<string>;
}

/** Files generated from GitHub's descriptions: the slices, and the lock that says what they were made of. */
export async function sliceArtifacts(root: string, upstream: Upstream, config: SpecConfig): Promise<Artifact[]> {
  const local = Object.entries(await readLock(root)).filter(([, { from }]) => from === "local");
  const files = upstream.files.filter((file) => !local.some(([name]) => name === file));
  const editions = discoverEditions(config, files);
  const slices = editions.flatMap(({ id, file, apiVersions }) =>
    apiVersions.map((apiVersion) => ({
      file,
      name: sliceName(id, apiVersion),
      path: slicePath(sliceName(id, apiVersion)),
      render: async () => renderSlice(await upstream.read(file), apiVersion, config).text,
    })),
  );
  const lock = async (): Promise<Lock> => {
    const entries = new Map<string, LockEntry>(local);
    for (const { file, name, render } of slices) {
      const source = await upstream.read(file);
      const before = entries.get(file)?.slices;
      const digests = { ...before, [name]: sha256(await render()) };
      entries.set(file, { from: upstream.from, bytes: source.length, sha256: sha256(source), slices: digests });
    }
    return Object.fromEntries(entries);
  };
  return [...slices, { path: lockPath, render: async () => renderLock(await lock()) }];
}

/** Files generated from the slices. */
export async function typesArtifacts(root: string, config: SpecConfig): Promise<Artifact[]> {
  const slices = await readSlices(root, config, await readLock(root));
  const manifest = "packages/types/package.json";
  return [
    ...slices.map(({ edition, apiVersion, text }) => ({
      path: `packages/types/src/editions/${sliceName(edition.id, apiVersion)}.generated.ts`,
      render: () => renderEditionTypes(text),
    })),
    {
      path: "packages/types/src/editions.generated.ts",
      render: () => renderEditions(slices, config.defaultApiVersion),
    },
    { path: "packages/types/src/operations.generated.ts", render: () => renderOperationsTable(slices) },
    { path: "packages/types/src/parameter-values.generated.ts", render: () => renderParameterValues(slices) },
    {
      path: manifest,
      render: async () =>
        renderTypesManifest(await readFile(join(root, manifest), "utf8"), slices, config.defaultApiVersion),
    },
  ];
}

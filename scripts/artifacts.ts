import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderEditionTypes } from "./render/edition-types.ts";
import { renderEditions } from "./render/editions.ts";
import { renderOperationScopes } from "./render/operation-scopes.ts";
import { renderOperationsTable } from "./render/operations-table.ts";
import { renderParameterValues } from "./render/parameter-values.ts";
import { responseModules } from "./render/response-validators.ts";
import type { DocumentSchema } from "./render/seed-validator.ts";
import { renderSeedValidator } from "./render/seed-validator.ts";
import { renderTypesManifest } from "./render/types-manifest.ts";
import { renderWebAssembly } from "./render/web-assembly.ts";
import type { SpecConfig } from "./spec/config.ts";
import { discoverEditions } from "./spec/editions.ts";
import { lockPath, readLock, renderLock } from "./spec/lock.ts";
import { renderSlice } from "./spec/render-slice.ts";
import { sliceSource } from "./spec/slice-source.ts";
import { readSlices, sliceName, slicePath } from "./spec/slices.ts";
import { planSlicing } from "./spec/slicing-plan.ts";
import type { Upstream } from "./spec/upstream.ts";

/** A generated file: where it stands, from the root, and the pure function that says what is in it. */
export interface Artifact {
  readonly path: string;
  readonly render: () => string | Promise<string>;
}

/** Files generated from GitHub's descriptions: the slices, and the lock that says what they were made of. */
export async function sliceArtifacts(root: string, upstream: Upstream, config: SpecConfig): Promise<Artifact[]> {
  const { files, kept } = planSlicing("package", upstream.files, await readLock(root));
  const editions = discoverEditions(config, files);
  const slices = editions.flatMap((edition) =>
    edition.apiVersions.map((apiVersion) => ({
      path: slicePath(sliceName(edition.id, apiVersion)),
      render: async () => renderSlice(await upstream.read(edition.file), apiVersion, config).text,
    })),
  );
  const renderedLock = async (): Promise<string> => {
    const sliced = await Promise.all(editions.map((edition) => sliceSource(upstream, edition, config)));
    return renderLock({ ...kept, ...Object.fromEntries(sliced.map(({ file, lockEntry }) => [file, lockEntry])) });
  };
  return [...slices, { path: lockPath, render: renderedLock }];
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

/** What @ghpkg/slicer has in WebAssembly: generated from its text, not from GitHub's descriptions. */
export function slicerArtifacts(root: string): Artifact[] {
  const name = "scan-assembly.wat";
  return [
    {
      path: "packages/slicer/src/scan-assembly.generated.ts",
      render: async () => renderWebAssembly(name, await readFile(join(root, "packages/slicer/src", name), "utf8")),
    },
  ];
}

/** Files of @ghpkg/scopes that are generated from the slices. */
export async function scopesArtifacts(root: string, config: SpecConfig): Promise<Artifact[]> {
  const slices = await readSlices(root, config, await readLock(root));
  return [{ path: "packages/scopes/src/operation-scopes.generated.ts", render: () => renderOperationScopes(slices) }];
}

/** Files of @ghpkg/emulator that are generated from the slices, and the one that is from its schema of seeds. */
export async function emulatorArtifacts(root: string, config: SpecConfig): Promise<Artifact[]> {
  const slices = await readSlices(root, config, await readLock(root));
  const validators = [...responseModules(slices)].map(([name, render]) => ({
    path: `packages/emulator/src/validate/${name}.generated.ts`,
    render,
  }));
  return [...validators, seedValidator(root)];
}

function seedValidator(root: string): Artifact {
  const schema = join(root, "packages/emulator/seed.schema.json");
  return {
    path: "packages/emulator/src/seed/check-seed.generated.ts",
    // Written by hand, with the type in mind; its test says what else it would have to say.
    render: async () => renderSeedValidator(JSON.parse(await readFile(schema, "utf8")) as DocumentSchema),
  };
}

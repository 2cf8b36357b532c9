import type { Slice } from "../spec/slices.ts";

/**
 * The manifest of @ghpkg/types with the subpaths that the slices make: `./fpt` is GitHub's default API version,
 * `./fpt/2026-03-10` another. All else stays as it is written by hand.
 */
export function renderTypesManifest(manifest: string, slices: readonly Slice[], defaultApiVersion: string): string {
  const subpaths = slices.flatMap(({ edition: { id }, apiVersion }) => {
    const target = `./dist/editions/${id}.${apiVersion}.generated.js`;
    const named = [`./${id}/${apiVersion}`, target];
    return apiVersion === defaultApiVersion ? [[`./${id}`, target], named] : [named];
  });
  const exports = {
    ".": "./dist/index.js",
    ...Object.fromEntries(subpaths),
    "./slices/*.json": "./dist/slices/*.json",
    "./package.json": "./package.json",
  };
  // Our own file: an object. Setting a member that is there keeps its place.
  const content = { ...(JSON.parse(manifest) as Record<string, unknown>), exports };
  return `${JSON.stringify(content, null, 2)}\n`;
}

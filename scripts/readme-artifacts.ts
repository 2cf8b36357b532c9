import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as scopes from "@ghpkg/scopes";
import type { Artifact } from "./artifacts.ts";
import { replaceBetweenMarkers } from "./render/between-markers.ts";
import { renderScopesTables } from "./render/scopes-table.ts";

/** READMEs with a generated part. Apart from the other artifacts: these are made of built packages, which those are built from. */
export function readmeArtifacts(root: string): Artifact[] {
  const path = "packages/scopes/README.md";
  return [
    {
      path,
      render: async () =>
        replaceBetweenMarkers(await readFile(join(root, path), "utf8"), path, renderScopesTables(scopes)),
    },
  ];
}

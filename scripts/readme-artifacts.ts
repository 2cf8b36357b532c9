import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as emulator from "@ghpkg/emulator";
import * as validator from "@ghpkg/emulator/validate";
import * as scopes from "@ghpkg/scopes";
import type { Artifact } from "./artifacts.ts";
import { replaceBetweenMarkers } from "./render/between-markers.ts";
import { renderEmulatorTables } from "./render/emulator-tables.ts";
import { renderScopesTables } from "./render/scopes-table.ts";

/** READMEs with a generated part. Apart from the other artifacts: these are made of built packages, which those are built from. */
export function readmeArtifacts(root: string): Artifact[] {
  const generated = {
    "packages/emulator/README.md": () => renderEmulatorTables({ ...emulator, ...validator }),
    "packages/scopes/README.md": () => renderScopesTables(scopes),
  };
  return Object.entries(generated).map(([path, tables]) => ({
    path,
    render: async () => replaceBetweenMarkers(await readFile(join(root, path), "utf8"), path, tables()),
  }));
}

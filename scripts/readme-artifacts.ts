import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as emulator from "@ghpkg/emulator";
import * as validator from "@ghpkg/emulator/validate";
import * as scopes from "@ghpkg/scopes";
import type { Artifact } from "./artifacts.ts";
import { replaceBetweenMarkers } from "./render/between-markers.ts";
import { renderEmulatorTables } from "./render/emulator-tables.ts";
import { renderScopesTables } from "./render/scopes-table.ts";
import { renderSlicerChart } from "./render/slicer-chart.ts";
import { renderSlicerComparison } from "./render/slicer-comparison.ts";
import { readSlicerReport } from "./render/slicer-report.ts";
import type { SlicerReport } from "./render/slicer-report.ts";

/**
 * READMEs with a generated part, and the picture in one of them. Apart from the other artifacts: these are made of built packages,
 * which those are built from, and of what the bench has measured.
 */
export function readmeArtifacts(root: string): Artifact[] {
  const measured = async (): Promise<SlicerReport> =>
    readSlicerReport(await readFile(join(root, "packages/bench/results/slicer.json"), "utf8"));
  const generated: Readonly<Record<string, () => string | Promise<string>>> = {
    "packages/emulator/README.md": () => renderEmulatorTables({ ...emulator, ...validator }),
    "packages/scopes/README.md": () => renderScopesTables(scopes),
    "packages/slicer/README.md": async () => renderSlicerComparison(await measured()),
  };
  const readmes = Object.entries(generated).map(([path, tables]) => ({
    path,
    render: async () => replaceBetweenMarkers(await readFile(join(root, path), "utf8"), path, await tables()),
  }));
  return [
    ...readmes,
    { path: "packages/bench/results/slicer.svg", render: async () => renderSlicerChart(await measured()) },
  ];
}

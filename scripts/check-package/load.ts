import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import { borrowNode } from "./borrow-node.ts";
import { nodeVersions } from "./consumers.ts";
import { importProbe, requireProbe } from "./load-probe.ts";
import type { Entry, Manifest } from "./manifest.ts";
import type { Step } from "./step.ts";
import { withoutStack } from "./without-stack.ts";

/** What is loaded and run on each Node. */
export interface Loaded {
  readonly dir: string;
  readonly manifest: Manifest;
  readonly entries: readonly Entry[];
  /** The package's own `.mjs` and `.cjs` consumer files. */
  readonly programs: readonly string[];
}

/** One step for each Node: load every entry both ways, run the programs, ask each command for help. */
export async function loadSteps(loaded: Loaded): Promise<Step[]> {
  await writeFile(join(loaded.dir, "import-every-entry.mjs"), importProbe(loaded.entries));
  await writeFile(join(loaded.dir, "require-every-entry.cjs"), requireProbe(loaded.entries));
  return nodeVersions.map((version) => ({ name: `Node ${version}`, run: () => loadOn(version, loaded) }));
}

async function loadOn(version: string, { dir, manifest, programs }: Loaded): Promise<string[]> {
  const node = await borrowNode(version);
  if (!node.ok) return [node.because];
  const commands = Object.values(manifest.bin ?? {}).map((file) => [
    join("node_modules", manifest.name, file),
    "--help",
  ]);
  const runs = [
    ["import-every-entry.mjs"],
    ["require-every-entry.cjs"],
    ...programs.map((file) => [file]),
    ...commands,
  ];
  const faults: string[] = [];
  for (const args of runs) {
    const { ok, output } = await runProgram(node.path, args, { cwd: dir });
    if (!ok) faults.push(`node ${args.join(" ")}: ${withoutStack(output)}`);
  }
  return faults;
}

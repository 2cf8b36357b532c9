import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { installed } from "./places.ts";

/** What was measured, by version. */
export async function versions(packages: readonly string[]): Promise<Record<string, string>> {
  const found = packages.map(async (name) => {
    const manifest: unknown = JSON.parse(await readFile(installed(name, "package.json"), "utf8"));
    // Every package that is installed has a version.
    return [name, (manifest as { version: string }).version] as const;
  });
  return { node: process.versions.node, ...Object.fromEntries(await Promise.all(found)) };
}

/** What it was measured on: enough to see why another machine has other figures. */
export function machine(): Record<string, number | string> {
  const [load = 0] = loadavg();
  return {
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    load: Number(load.toFixed(1)),
  };
}

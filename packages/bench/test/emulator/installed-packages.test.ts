import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { installedWith } from "../../src/emulator/installed-packages.ts";

/** A folder with these packages in its `node_modules`: their manifests, and a file of 1000 bytes each. */
async function packages(manifests: Readonly<Record<string, object>>): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-bench-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const place = (name: string): string => join(folder, "node_modules", name);
  for (const [name, manifest] of Object.entries(manifests)) {
    await mkdir(place(name), { recursive: true });
    await writeFile(join(place(name), "package.json"), JSON.stringify(manifest));
    await writeFile(join(place(name), "index.js"), " ".repeat(1000));
  }
  return place;
}

async function namesWith(folder: string): Promise<readonly string[]> {
  return (await installedWith(folder)).map((one) => basename(one.folder)).toSorted();
}

test("counts a package, what it depends on, and what that depends on, once each", async () => {
  const place = await packages({
    app: { dependencies: { left: "1", right: "1" } },
    left: { dependencies: { shared: "1" } },
    right: { dependencies: { shared: "1", left: "1" } },
    shared: { dependencies: { app: "1" } },
    stranger: {},
  });
  await expect(namesWith(place("app"))).resolves.toEqual(["app", "left", "right", "shared"]);
});

test("peers count, as npm installs them, unless they are optional", async () => {
  const place = await packages({
    app: { peerDependencies: { needed: "1", wanted: "1" }, peerDependenciesMeta: { wanted: { optional: true } } },
    needed: {},
    wanted: {},
  });
  await expect(namesWith(place("app"))).resolves.toEqual(["app", "needed"]);
});

test("an optional dependency counts where it is installed", async () => {
  const place = await packages({ app: { optionalDependencies: { linux: "1", windows: "1" } }, linux: {} });
  await expect(namesWith(place("app"))).resolves.toEqual(["app", "linux"]);
});

test("a dependency that is missing is a failure, not a small installation", async () => {
  const place = await packages({ app: { dependencies: { lost: "1" } } });
  await expect(installedWith(place("app"))).rejects.toThrow("lost is not installed for");
});

test("the packages inside of a package are not its own files", async () => {
  const place = await packages({ app: {}, "app/node_modules/inner": {} });
  const [one] = await installedWith(place("app"));
  expect(one?.bytes).toBe(1002);
});

test("of a package that is not installed but made here, what would be published counts", async () => {
  const place = await packages({ "../app": { files: ["dist"] } });
  const folder = place("../app");
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist", "index.js"), " ".repeat(500));
  await writeFile(join(folder, "README.md"), " ".repeat(7));
  const [one] = await installedWith(folder);
  expect(dirname(one?.folder ?? "")).toContain("ghpkg-bench-test-");
  expect(one?.bytes).toBe(500 + 7 + '{"files":["dist"]}'.length);
});

import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A reader's project, in which the examples of all READMEs compile and run. */
export interface ExampleFolder {
  readonly dir: string;
  remove(): Promise<void>;
}

/** Our packages are installed in it, with what they are developed with; GitHub's description and a small one lie in it. */
export async function exampleFolder(root: string): Promise<ExampleFolder> {
  const dir = await mkdtemp(join(tmpdir(), "ghpkg-readme-"));
  const modules = join(dir, "node_modules");
  const packages = await readdir(join(root, "packages"));
  for (const name of packages) await link(join(root, "packages", name), join(modules, "@ghpkg", name));
  // Examples show our packages beside others, such as Octokit.
  for (const name of packages) await linkAll(join(root, "packages", name, "node_modules"), modules);
  const descriptions = dirname(fileURLToPath(import.meta.resolve("@octokit/openapi/package.json")));
  await symlink(join(descriptions, "generated/api.github.com.json"), join(dir, "api.github.com.json"));
  await symlink(join(root, "packages/slicer/example/pets.yaml"), join(dir, "pets.yaml"));
  await writeFile(join(dir, "package.json"), `{ "type": "module" }\n`);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

async function linkAll(from: string, to: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) {
    if (name.startsWith("@")) await linkAll(join(from, name), join(to, name));
    else if (!name.startsWith(".")) await link(join(from, name), join(to, name));
  }
}

async function link(target: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, "junction").catch((error: NodeJS.ErrnoException) => {
    // Several packages are developed with the same one: the versions are those of one catalog.
    if (error.code !== "EEXIST") throw error;
  });
}

// What every package must have, so that no gate passes it by in silence.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { nodeVersions } from "../check-package/consumers.ts";

interface PackageJson {
  readonly name: string;
  readonly private?: boolean;
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
}

interface TurboJson {
  readonly tags?: readonly string[];
  readonly boundaries?: { readonly tags: object };
  readonly tasks?: Readonly<Record<string, { readonly dependsOn?: readonly string[] }>>;
}

const root = join(import.meta.dirname, "../..");
const packages = readdirSync(join(root, "packages")).map((folder) => ({
  folder,
  // Our own manifests: pnpm refuses to install when one is none.
  ...(JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as PackageJson),
}));
const turbo = turboSettings("turbo.json");
const published = packages.filter((manifest) => manifest.private !== true);

test.each(packages)("$name has a script for each gate", ({ scripts }) => {
  // What is published as a site is built by a task of its own.
  const build = scripts?.["site"] === undefined ? "build" : "site";
  expect(Object.keys(scripts ?? {})).toEqual(expect.arrayContaining([build, "typecheck", "test"]));
});

test.each(published)("$name is used as a stranger would before it is published", ({ scripts }) => {
  expect(scripts).toMatchObject({ "check-package": "node ../../scripts/check-package.ts ." });
});

test.each(published)("$name is compiled without Node's types, which browsers do not have", ({ folder, scripts }) => {
  const compiled = `${scripts?.["build"]} ${scripts?.["typecheck"]}`.match(/tsconfig\.\w+\.json/g) ?? [];
  const settings = compiled.map((file) => readFileSync(join(root, "packages", folder, file), "utf8"));
  expect(settings).toContainEqual(expect.stringContaining('"types": []'));
});

test.each(published)("$name promises the Nodes it is tried on", ({ engines }) => {
  expect(engines).toEqual({ node: ">=20.19" });
  expect(nodeVersions[0]).toMatch(/^20\.(19|[2-9]\d)\./);
});

// What has no tag may import whom it likes.
test.each(packages)("$name has a tag that boundaries knows", ({ folder }) => {
  const { tags = [] } = turboSettings(`packages/${folder}/turbo.json`);
  expect(tags).toHaveLength(1);
  expect(Object.keys(turbo.boundaries?.tags ?? {})).toContain(tags[0]);
});

// Without its declarations, rules that know types take what others import from it for anything.
test.each(published)("$name is built before the linter reads what imports it", ({ name }) => {
  expect(turbo.tasks?.["//#lint"]?.dependsOn).toContain(`${name}#build`);
});

test("the Node we work with is one that packages are tried on", () => {
  expect(nodeVersions).toContain(readFileSync(join(root, ".node-version"), "utf8").trim());
});

/** Settings of turbo, which may have comments in them. */
function turboSettings(path: string): TurboJson {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(join(root, path), "utf8"));
  if (error) throw new Error(`${path} cannot be read`);
  // Our own settings: turbo refuses to run when they are none.
  return config as TurboJson;
}

// On GitHub Pages the site stands under the name of the repository.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAgain } from "./build-again.ts";
import { attribute, siteFiles, sitePages } from "./site-files.ts";

const minutes = 60_000;

let dir = "";
beforeAll(async () => {
  dir = await buildAgain({ DOCS_BASE: "/ghpkg/", DOCS_SITE: "https://example.github.io" });
}, 10 * minutes);
afterAll(() => rm(dir, { recursive: true, force: true }));

test("every address in a page has the base", () => {
  const without = sitePages(dir).flatMap(({ address, elements }) =>
    elements
      .flatMap((element) => ["href", "src"].flatMap((name) => attribute(element, name) ?? []))
      .filter((link) => link.startsWith("/") && !link.startsWith("/ghpkg/"))
      .map((link) => `${address}: ${link}`),
  );
  expect(without).toEqual([]);
});

test("every address in a Markdown twin has the base", async () => {
  const twins = siteFiles(dir).filter((name) => name.endsWith(".md"));
  const texts = await Promise.all(twins.map((file) => readFile(join(dir, file), "utf8")));
  const links = texts.flatMap((text) => text.replaceAll(/^```[\s\S]*?^```$/gm, "").match(/\]\(\/[^)]*\)/g) ?? []);
  expect(links.filter((link) => !link.startsWith("](/ghpkg/"))).toEqual([]);
});

test("the sitemap and llms.txt name the host and the base", async () => {
  const sitemap = await readFile(join(dir, "sitemap.xml"), "utf8");
  expect(sitemap).toContain("<loc>https://example.github.io/ghpkg/</loc>");
  expect(sitemap).toContain("<loc>https://example.github.io/ghpkg/rest/fpt/packages/</loc>");
  const llms = await readFile(join(dir, "llms.txt"), "utf8");
  expect(llms).toMatch(/\(https:\/\/example\.github\.io\/ghpkg\/guides\/quickstart\.md\)/);
});

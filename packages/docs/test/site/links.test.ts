import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deadLinks } from "./dead-links.ts";
import { attribute, siteDir, siteFiles, sitePages, toPage } from "./site-files.ts";

const pages = sitePages();
const files = siteFiles();

test("every link within the site leads to a page and a section that are there", () => {
  expect(deadLinks(pages, files)).toEqual([]);
});

test("a link to a page, a section or a file that is not there is found", () => {
  const planted = toPage(
    "/planted/",
    `<a href="/nowhere/">a</a> <a href="/#nothing">b</a> <img src="gone.svg"> <a href="#here">c</a> <p id="here">`,
  );
  expect(deadLinks([...pages, planted], files)).toEqual([
    { page: "/planted/", link: "/nowhere/", because: "there is no such page" },
    { page: "/planted/", link: "/#nothing", because: "the page has no such section" },
    { page: "/planted/", link: "gone.svg", because: "there is no such page" },
  ]);
});

test("no page has an id twice", () => {
  const twice = pages.flatMap(({ address, elements }) => {
    const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
    return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${address}#${id}`);
  });
  expect(twice).toEqual([]);
});

test("every link of a Markdown twin leads to a page that is there", () => {
  const known = new Set(pages.map(({ address }) => address));
  const dead = files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const text = readFileSync(join(siteDir, file), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
      return [...text.matchAll(/\]\((\/[^)#?\s]*)/g)]
        .map(([, address = ""]) => address)
        .filter((address) => !known.has(address) && !files.includes(address))
        .map((address) => `${file}: ${address}`);
    });
  expect(dead).toEqual([]);
});

test("every page that can be found has its Markdown twin", () => {
  const without = pages
    .map(({ address }) => address)
    .filter((address) => address !== "/404.html")
    .filter((address) => !files.includes(address === "/" ? "/index.md" : address.replace(/\/$/, ".md")));
  expect(without).toEqual([]);
});

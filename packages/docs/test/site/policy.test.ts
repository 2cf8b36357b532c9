// The pages' policy is default-src 'self': what stands in a page, or comes from elsewhere, would not be used.
import { expect, test } from "vitest";
import { attribute, sitePages } from "./site-files.ts";
import type { Element, SitePage } from "./site-files.ts";

const pages = sitePages();

test("every page has the policy", () => {
  const without = pages.filter(
    ({ elements }) =>
      !elements.some(
        (element) =>
          attribute(element, "http-equiv") === "Content-Security-Policy" &&
          attribute(element, "content") === "default-src 'self'",
      ),
  );
  expect(addresses(without)).toEqual([]);
});

test("no page has a style, a script or a handler in it", () => {
  expect(addresses(pages.filter(({ elements }) => elements.some(isInline)))).toEqual([]);
});

test("nothing that a page loads comes from elsewhere", () => {
  const elsewhere = pages.flatMap(({ address, elements }) =>
    elements.filter(loads).flatMap((element) => {
      const from = attribute(element, "src") ?? attribute(element, "href") ?? "";
      return from.startsWith("/") && !from.startsWith("//") ? [] : [`${address}: ${from}`];
    }),
  );
  expect(elsewhere).toEqual([]);
});

test("every page has a title and a description of its own, and one main heading", () => {
  const headings = pages.filter(({ elements }) => elements.filter(({ tagName }) => tagName === "h1").length !== 1);
  expect(addresses(headings)).toEqual([]);
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
  expect(titles.filter((title, place) => title === "" || titles.indexOf(title) !== place)).toEqual([]);
});

function isInline(element: Element): boolean {
  if (element.tagName === "style") return true;
  if (element.tagName === "script" && attribute(element, "src") === undefined) return true;
  return element.attrs.some(({ name }) => name === "style" || name.startsWith("on"));
}

function loads(element: Element): boolean {
  if (element.tagName === "link") return !/canonical|alternate/.test(attribute(element, "rel") ?? "");
  return attribute(element, "src") !== undefined;
}

function addresses(some: readonly SitePage[]): string[] {
  return some.map(({ address }) => address);
}

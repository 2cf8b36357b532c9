import { expect, test } from "vitest";
import { linkTargets } from "../src/link-header.ts";

const next = "https://api.github.com/organizations/42/packages?page=2";

test.each([null, undefined, "", "nonsense", "<unclosed"])("%j leads nowhere", (header) => {
  expect(linkTargets(header)).toEqual({});
});

test("GitHub's form is read", () => {
  const header = `<${next}>; rel="next", <${next.replace("2", "9")}>; rel="last"`;
  expect(linkTargets(header)).toEqual({ next, last: next.replace("2", "9") });
});

test("a comma or a semicolon in an address ends nothing", () => {
  expect(linkTargets('<https://h.example/a,b;c?x=1,2>; rel="next"')).toEqual({
    next: "https://h.example/a,b;c?x=1,2",
  });
});

test("a comma in a quoted parameter ends nothing", () => {
  expect(linkTargets('<a>; title="one, two"; rel="next", <b>; rel="last"')).toEqual({ next: "a", last: "b" });
});

test("several relations of one target are all found", () => {
  expect(linkTargets('<a>; rel="next last"')).toEqual({ next: "a", last: "a" });
});

test("a relation needs no quotes, and its case does not matter", () => {
  expect(linkTargets("<a>; REL=Next")).toEqual({ next: "a" });
});

test("the first of two targets with one relation counts", () => {
  expect(linkTargets('<a>; rel="next", <b>; rel="next"')).toEqual({ next: "a" });
});

test("a target without a relation is left out", () => {
  expect(linkTargets('<a>; title="rel", <b>; rel="prev"')).toEqual({ prev: "b" });
});

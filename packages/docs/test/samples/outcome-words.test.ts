import { expect, test } from "vitest";
import { cutLines, mattering, prettyBody, summaryOf } from "../../src/run/outcome-words.ts";
import type { Exchange } from "../../src/run/run-sample.ts";

const exchange: Exchange = {
  method: "GET",
  address: "api.github.com/user/packages",
  status: 200,
  headers: [],
  body: "[]",
};

test("a run that went well is told by its status and how much it asked", () => {
  expect(summaryOf({ exchanges: [exchange], printed: [] })).toBe("Done: 200.");
  expect(summaryOf({ exchanges: [exchange, exchange], printed: [] })).toBe("Done: 200, 2 requests.");
});

test("one that failed is told by the last status and the message", () => {
  const exchanges = [exchange, { ...exchange, status: 404 }];
  expect(summaryOf({ exchanges, printed: [], failure: { message: "gone" } })).toBe("Refused with 404: gone");
});

test("one that never asked is told to have failed before", () => {
  expect(summaryOf({ exchanges: [], printed: [], failure: { message: "no" } })).toBe(
    "It failed before anything was asked.",
  );
});

test("headers that matter are picked out", () => {
  expect(
    mattering([
      ["date", "now"],
      ["x-oauth-scopes", "repo"],
    ]),
  ).toEqual([["x-oauth-scopes", "repo"]]);
});

test("JSON gets its lines, and what is none stays", () => {
  expect(prettyBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyBody("<html>")).toBe("<html>");
});

test("a long text is cut, and says how much is left", () => {
  expect(cutLines("1\n2\n3\n4", 2)).toBe("1\n2\n… 2 more lines");
  expect(cutLines("1\n2", 2)).toBe("1\n2");
});

import { expect, test } from "vitest";
import { sameOrigin } from "../src/same-origin.ts";

const from = "https://api.github.com/orgs/acme/packages";

test.each([
  ["an address on it", "https://api.github.com/x?page=2", "https://api.github.com/x?page=2"],
  ["a path", "/x", "https://api.github.com/x"],
  ["the port that https has anyway", "https://api.github.com:443/x", "https://api.github.com/x"],
])("%s leads to the same origin", (_, target, expected) => {
  expect(sameOrigin(target, from)).toBe(expected);
});

test.each([
  ["nothing", null],
  ["nothing at all", undefined],
  ["another host", "https://attacker.example/x"],
  ["another host without a scheme", "//attacker.example/x"],
  ["another host by backslashes", String.raw`\\attacker.example/x`],
  ["the host as a user's name", "https://api.github.com@attacker.example/x"],
  ["a longer host", "https://api.github.com.attacker.example/x"],
  ["another port", "https://api.github.com:8443/x"],
  ["plain http", "http://api.github.com/x"],
  ["what is no address", "https://"],
  ["a script", "javascript:0"],
])("%s is not followed", (_, target) => {
  expect(sameOrigin(target, from)).toBeUndefined();
});

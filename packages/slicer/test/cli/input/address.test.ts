import { expect, test } from "vitest";
import { isUrl, shownUrl } from "../../../src/cli/input/address.ts";

test.for([
  "https://example.test/api",
  "HTTP://example.test",
  "file:///api.json",
  "data:,{}",
  "ftp://example.test",
  "http:x",
])("%s is an address", (input) => {
  expect(isUrl(input)).toBe(true);
});

test.for(["api.json", "./api.json", "-", "C:\\api.json", "c:/api.json", "api:v1.json", "http/api.json", "a//b"])(
  "%s is a path",
  (input) => {
    expect(isUrl(input)).toBe(false);
  },
);

test.for([
  ["https://user:pw@example.test/api?key=1#part", "https://example.test/api"],
  ["https://user:p@w@example.test/a@b", "https://example.test/a@b"],
  ["https:\\\\user:pw@example.test/api", "https://example.test/api"],
  ["//user:pw@example.test/api", "//example.test/api"],
  ["/api?key=1", "/api"],
  ["data:,secret", "data:…"],
] as const)("%s is shown without its secrets", ([url, shown]) => {
  expect(shownUrl(url)).toBe(shown);
});

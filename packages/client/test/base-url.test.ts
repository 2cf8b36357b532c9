import { describe, expect, test } from "vitest";
import { apiBaseUrl } from "../src/base-url.ts";

test.each([
  ["the cloud's own", undefined, "https://api.github.com"],
  ["the API's", "https://api.github.com", "https://api.github.com"],
  ["the site's, which has the API elsewhere", "https://github.com", "https://api.github.com"],
  ["data residency", "https://acme.ghe.com", "https://api.acme.ghe.com"],
  ["data residency, its API", "https://api.acme.ghe.com/", "https://api.acme.ghe.com"],
  ["a path of a proxy", "https://proxy.example/github/", "https://proxy.example/github"],
  ["this machine", "http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["this machine by name", "http://localhost:8080/", "http://localhost:8080"],
  ["this machine by IPv6", "http://[::1]:8080", "http://[::1]:8080"],
])("the cloud: %s", (_, given, expected) => {
  expect(apiBaseUrl(false, given)).toBe(expected);
});

test.each([
  ["a host", "https://ghe.example.com", "https://ghe.example.com/api/v3"],
  ["a host with a slash", "https://ghe.example.com/", "https://ghe.example.com/api/v3"],
  ["a port", "https://ghe.example.com:8443", "https://ghe.example.com:8443/api/v3"],
  ["the API", "https://ghe.example.com/api/v3", "https://ghe.example.com/api/v3"],
  ["the API with slashes", "https://ghe.example.com/api/v3//", "https://ghe.example.com/api/v3"],
  ["this machine", "http://localhost:1", "http://localhost:1/api/v3"],
])("an Enterprise Server: %s", (_, given, expected) => {
  expect(apiBaseUrl(true, given)).toBe(expected);
});

test("an Enterprise Server needs an address", () => {
  expect(() => apiBaseUrl(true, undefined)).toThrow("baseUrl is missing");
});

describe("refused is", () => {
  test.each(["http://ghe.example.com", "http://localhost.example", "http://127.0.0.1.example", "ftp://h.example"])(
    "an address without https: %s",
    (given) => {
      expect(() => apiBaseUrl(true, given)).toThrow("the token would travel in the clear");
    },
  );

  test.each(["", "ghe.example.com", "/api/v3", "https://"])("what is no address: %j", (given) => {
    expect(() => apiBaseUrl(true, given)).toThrow(TypeError);
  });

  test.each([
    "https://me:s3cret@h.example",
    "https://s3cret@h.example",
    "https://h.example?k=s3cret",
    "https://h.example#s3cret",
  ])("an address with a secret, which is not repeated: %s", (given) => {
    expect(() => apiBaseUrl(true, given)).toThrow(/^(?!.*s3cret).*a user, a query or a fragment/);
  });

  test("a secret in what is no address, which is not repeated", () => {
    expect(() => apiBaseUrl(true, "https://me:s3cret@")).toThrow(/^(?!.*s3cret)/);
  });
});

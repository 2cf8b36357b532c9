import { expect, test } from "vitest";
import { deriveApiVersion } from "../../spec/derive-api-version.ts";

const marked = (changes: unknown[], value: object): never =>
  ({ schema: { ...value, "x-github-breaking-changes": changes } }) as never;
const change = (patch: unknown, version = "2026-03-10"): object => ({ changeset: "remove_it", version, patch });

test("a merge patch removes what it sets to null and leaves the rest in its order", () => {
  const patch = { properties: { has_downloads: null } };
  const source = marked([change(patch)], { properties: { a: 1, has_downloads: 2, z: 3 } });
  expect(JSON.stringify(deriveApiVersion(source, "2026-03-10"))).toBe('{"schema":{"properties":{"a":1,"z":3}}}');
});

test("a JSON Patch is applied in its order", () => {
  const patch = [
    { op: "remove", path: "/required/0" },
    { op: "replace", path: "/required/0", value: "url" },
  ];
  const source = marked([change(patch)], { required: ["id", "node_id", "name"] });
  expect(deriveApiVersion(source, "2026-03-10")).toEqual({ schema: { required: ["url", "name"] } });
});

test("changes are applied one after the other, inside of what a patch brought too", () => {
  const inner = { "x-github-breaking-changes": [change({ gone: null })], gone: true, stays: true };
  const source = marked([change({ added: inner })], {});
  expect(deriveApiVersion(source, "2026-03-10")).toEqual({ schema: { added: { stays: true } } });
});

test("a change of a later version is not applied and keeps its mark", () => {
  const later = change({ id: null }, "2028-03-10");
  const source = marked([change({ name: null }), later], { id: 1, name: 2 });
  expect(deriveApiVersion(source, "2026-03-10")).toEqual({
    schema: { id: 1, "x-github-breaking-changes": [later] },
  });
});

test("the description that a version is derived from is not changed", () => {
  const source = marked([change({ id: null })], { id: 1 });
  const before = structuredClone(source);
  deriveApiVersion(source, "2026-03-10");
  expect(source).toEqual(before);
});

test("the place of a patch that does not fit is a JSON Pointer", () => {
  const item = { "x-github-breaking-changes": [change("none")] };
  expect(() => deriveApiVersion({ paths: { "/a~b": item } } as never, "2026-03-10")).toThrow(
    " at #/paths/~1a~0b cannot",
  );
});

test("a patch that does not fit is refused with its place and its changeset", () => {
  const source = marked([change([{ op: "remove", path: "/required/7" }])], { required: [] });
  expect(() => deriveApiVersion(source, "2026-03-10")).toThrow(
    /"remove_it" at #\/schema cannot be applied: .*required\/7/,
  );
});

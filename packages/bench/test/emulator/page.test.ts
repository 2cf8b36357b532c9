import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pageOf, withPage } from "../../src/emulator/page.ts";
import { home } from "../../src/places.ts";

const file = join(home, "..", "..", "spec", "slices", "fpt.2022-11-28.json");
const slice: unknown = JSON.parse(await readFile(file, "utf8"));

test("a page has 30 packages that differ, made of GitHub's own example", () => {
  const page = pageOf(slice);
  expect(new Set(page.map(({ name }) => name)).size).toBe(30);
  expect(new Set(page.map(({ id }) => id)).size).toBe(30);
  expect(page[0]).toMatchObject({ package_type: "container", owner: { login: "github" } });
});

test("the slice has the page as its example, and keeps all else", () => {
  const page = pageOf(slice);
  expect(withPage(slice, page)).toHaveProperty("components.examples.packages-for-org.value", page);
  expect(withPage(slice, page)).toHaveProperty(
    "paths",
    expect.objectContaining({ "/user/packages": expect.anything() }),
  );
});

test("the slice that is read stays as it is", () => {
  withPage(slice, pageOf(slice));
  expect(slice).toHaveProperty("components.examples.packages-for-org.value.length", 2);
});

test.each([{}, { components: {} }, { components: { examples: { "packages-for-org": {} } } }])(
  "a slice without the example is a failure: %j",
  (other) => {
    expect(() => pageOf(other)).toThrow("no example packages-for-org");
  },
);

test("an example without packages is a failure", () => {
  const empty = { components: { examples: { "packages-for-org": { value: [] } } } };
  expect(() => pageOf(empty)).toThrow("is empty");
});

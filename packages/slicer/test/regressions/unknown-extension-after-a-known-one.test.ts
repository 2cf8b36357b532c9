import { expect, test } from "vitest";
import { description, refusal } from "../description.ts";

test("an unknown extension value is refused also behind a known one", () => {
  const document = description({ paths: { "/pets": { get: { "x-team": "red" } } } });
  expect(refusal(document, { include: { extensions: ["x-team=red", "x-team=rot"] } }).message).toContain(
    '"x-team=rot"',
  );
});

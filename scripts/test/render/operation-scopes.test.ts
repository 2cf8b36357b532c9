import { expect, test } from "vitest";
import { renderOperationScopes } from "../../render/operation-scopes.ts";
import type { Slice } from "../../spec/slices.ts";

const need = (scopes: string): string =>
  `OAuth app tokens and personal access tokens (classic) need the ${scopes} to use this endpoint.`;

function slice(description: string, id = "fpt"): Slice {
  const paths = { "/pets": { get: { operationId: "packages/list-pets", description } } };
  return {
    edition: { id, name: id, file: "", apiVersions: [] },
    apiVersion: "2022-11-28",
    text: JSON.stringify({ paths }),
  };
}

test("one scope and two scopes are read, whatever stands around the sentence", () => {
  const around = `Lists pets.\n\nThe user must be an admin.\n\n${need("`read:pets` and `walk:pets` scopes")} For more information, see "[Pets](https://example.com)."`;
  expect(renderOperationScopes([slice(need("`read:pets` scope"))])).toContain(`"packages/list-pets": ["read:pets"],`);
  expect(renderOperationScopes([slice(around)])).toContain(`"packages/list-pets": ["read:pets", "walk:pets"],`);
});

test("three scopes are read, as a list of them is written", () => {
  expect(renderOperationScopes([slice(need("`a`, `b`, and `c` scopes"))])).toContain(`["a", "b", "c"]`);
});

test("an operation without a sentence about scopes is refused, with its name and that of the slice", () => {
  expect(() => renderOperationScopes([slice("Lists pets.")])).toThrow(
    "packages/list-pets in the slice fpt 2022-11-28: no sentence says which scopes it needs.",
  );
});

test.each([
  "Tokens need the `read:pets` scope, or none for pets that everybody knows.",
  need("`read:pets` or `walk:pets` scope"),
  need("read:pets scope"),
  `${need("`read:pets` scope")}\n\nFine-grained tokens need nothing.`,
  `${need("`read:pets` scope")} Private pets need the \`repo\` scope as well.`,
])("a sentence that cannot be read is refused, and shown: %s", (description) => {
  const shown = JSON.stringify(description.replaceAll("\n\n", " "));
  expect(() => renderOperationScopes([slice(description)])).toThrow(
    `packages/list-pets in the slice fpt 2022-11-28: cannot read scopes from ${shown}`,
  );
});

test("two slices that disagree are refused: there is one table", () => {
  const slices = [slice(need("`read:pets` scope")), slice(need("`walk:pets` scope"), "ghes-3.19")];
  expect(() => renderOperationScopes(slices)).toThrow(
    'packages/list-pets needs ["read:pets"] in fpt 2022-11-28, and ["walk:pets"] in ghes-3.19 2022-11-28.',
  );
});

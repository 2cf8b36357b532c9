import { expect, test } from "vitest";
import { componentsOf, description, ref, returning, sliced } from "../description.ts";

test("of a path item that stands outside of paths and components, only the selected operations stay", () => {
  const source = description({
    paths: { "/pets": { $ref: "#/items/pets" } },
    items: {
      pets: { parameters: [], get: returning(ref("A"), { tags: ["a"] }), post: returning(ref("B"), { tags: ["b"] }) },
    },
    components: { schemas: { A: {}, B: {} } },
  });
  const document = sliced(source, { include: { tags: ["a"] } });
  expect(document["items"]).toEqual({ pets: { parameters: [], get: returning(ref("A"), { tags: ["a"] }) } });
  expect(componentsOf(document)).toEqual(["schemas/A"]);
});

import { expect, test } from "vitest";
import { explain, slice } from "../../src/index.ts";
import { answering, ref } from "../description.ts";

test("a component that a root extension reaches sooner is still explained from an operation", () => {
  const document = answering(ref("A"), {
    components: { schemas: { A: { not: ref("B") }, B: {} } },
    "x-first": ref("B"),
  });
  expect(explain(slice(document, {}).report, "schemas/B")).toMatchObject({ steps: [{ label: "GET /pets" }, {}, {}] });
});

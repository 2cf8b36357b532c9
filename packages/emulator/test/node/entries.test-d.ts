import { expectTypeOf, test } from "vitest";
import type * as elsewhere from "../../src/index.ts";
import type * as inNode from "../../src/node/index.ts";

test("browsers and Node get the same types", () => {
  expectTypeOf<typeof inNode>().toEqualTypeOf<typeof elsewhere>();
});

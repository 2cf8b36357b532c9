import { assertType, expectTypeOf, test } from "vitest";
import { explain, isSliceError, slice, sliceText } from "../src/index.ts";
import type { Criteria, Explanation, JsonObject, Selection, Slice, SliceErrorFacts, TextSlice } from "../src/index.ts";

test("slice takes any document: descriptions have types of their own", () => {
  interface Api {
    openapi: "3.1.0";
    paths: Record<string, object>;
  }
  const api: Api = { openapi: "3.1.0", paths: {} };
  expectTypeOf(slice(api, {}).document).toEqualTypeOf<JsonObject>();
});

test("sliceText takes a text or bytes, and gives a text", () => {
  expectTypeOf(sliceText).parameter(0).toEqualTypeOf<string | Uint8Array>();
  expectTypeOf(sliceText("{}", {}).text).toEqualTypeOf<string>();
});

test("sliceText does not take an object", () => {
  // @ts-expect-error an object is for slice
  assertType<TextSlice>(sliceText({ openapi: "3.1.0" }, {}));
});

test("a selection is required", () => {
  // @ts-expect-error what to keep is for the caller to say, and be it {}
  assertType<Slice>(slice({}));
});

test("a selection may be read-only", () => {
  assertType<Selection>({ include: { tags: ["a"] } as const, exclude: [{ methods: ["get"] }] as const } as const);
});

test("a misspelt criterion is refused", () => {
  // @ts-expect-error it is "tags"
  assertType<Criteria>({ tag: ["a"] });
});

test("a lone string is no list", () => {
  // @ts-expect-error a list of tags
  assertType<Criteria>({ tags: "a" });
});

test("lists of a report are read, not changed", () => {
  // @ts-expect-error read-only
  assertType<unknown[]>(slice({}, {}).report.operations.kept);
});

test("an explanation has steps only when the component is kept", () => {
  expectTypeOf(explain).returns.toEqualTypeOf<Explanation>();
  // @ts-expect-error the component may not be in the slice
  assertType<unknown>(explain(slice({}, {}).report, "schemas/A").steps);
});

test("a refusal's code is one of a closed set", () => {
  const error: unknown = undefined;
  if (isSliceError(error)) {
    expectTypeOf(error.facts).toEqualTypeOf<SliceErrorFacts>();
    // @ts-expect-error no such code
    assertType<boolean>(error.facts.code === "network");
  }
});

// What a consumer's compiler must accept, and must refuse: were a type lost, a refused line would compile.
import { explain, isSliceError, slice, sliceText } from "@ghpkg/slicer";
import type { Explanation, Selection, Slice, SliceErrorCode } from "@ghpkg/slicer";

const selection: Selection = { include: { tags: ["pets"], methods: ["get"] }, webhooks: ["**"] };
const result: Slice = slice({ openapi: "3.1.0" }, selection);
const text: string = sliceText("{}", {}).text;

try {
  const explanation: Explanation = explain(result.report, "components/schemas/Pet");
  console.log(explanation);
} catch (error) {
  if (isSliceError(error)) {
    const code: SliceErrorCode = error.facts.code;
    console.log(code);
  }
}

// @ts-expect-error a description is an object or text of its own kind; text goes to sliceText
sliceText({ openapi: "3.1.0" }, selection);

// @ts-expect-error "tag" is not a criterion
slice({}, { include: { tag: ["pets"] } });

// @ts-expect-error a slice is read, not assigned to
result.document = {};

// @ts-expect-error text is a string
const length: number = text;

// @ts-expect-error a lone string is no list of tags
slice({}, { include: { tags: "pets" } });

// @ts-expect-error a component that is not in the slice has no steps
explain(result.report, "schemas/Pet").steps;

declare const console: { log(...values: unknown[]): void };
void length;

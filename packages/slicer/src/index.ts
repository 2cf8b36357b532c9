// Slicing: from an object to an object, or from JSON text to JSON text.
export { slice, sliceText } from "./slice.ts";
export type { Slice, TextSlice } from "./slice.ts";
export type { Criteria, Selection } from "./selection.ts";
export type { SliceOptions } from "./options.ts";
export type { Json, JsonObject } from "./json.ts";

// What was kept, and why.
export { explain } from "./explain.ts";
export type { ExplainedStep, Explanation } from "./explain.ts";
export type { KeptOperation, KeptPart, SliceReport } from "./report.ts";

// Refusals: one class, one guard, one closed set of codes.
export { isSliceError, SliceError } from "./errors.ts";
export type { BrokenReference, SliceErrorCode, SliceErrorFacts } from "./errors.ts";

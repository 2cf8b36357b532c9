// Slicing: from an object to an object, or from JSON text to JSON text; for YAML there is @ghpkg/slicer/yaml.
export { slice, sliceText } from "./slice.ts";
export { readDescription } from "./read-description.ts";
export type { Slice } from "./slice.ts";
export type { Description, TextSlice } from "./description.ts";
export type { Criteria, Selection } from "./selection.ts";
export { policyChoices } from "./options.ts";
export type { Policies, SliceOptions } from "./options.ts";
export type { Json, JsonObject } from "./json.ts";

// What was kept, and why.
export { explain, explainAll } from "./explain.ts";
export type { ExplainedStep, Explanation, FullExplanation } from "./explain.ts";
export type { DroppedOperation, KeptOperation, KeptPart, Oddity, PolicyUse, SliceReport } from "./report.ts";
export type { FollowedReference, ReferenceGraph } from "./reference-graph.ts";

// Refusals: one class, one guard, one closed set of codes.
export { isSliceError, SliceError } from "./errors.ts";
export type { BrokenReference, SliceErrorCode, SliceErrorFacts } from "./errors.ts";

import { yamlError } from "./yaml-fault.ts";

/**
 * Runs a step of the work on a text. The bounds on nesting and size are wide of what engines can do, but a caller may
 * have used up the call stack before: that is refused like other nesting, not thrown as the engine's error.
 */
export function bounded<Result>(text: string, step: () => Result): Result {
  try {
    return step();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw yamlError(text, {
      offset: 0,
      expected: "a description within the bounds of the engine",
      received: cause.message,
      hint: "Slice it from a program that has used less of its call stack, or convert it to JSON first.",
    });
  }
}

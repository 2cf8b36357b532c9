import { explain, explainAll, type ExplainedStep, type Explanation, type FullExplanation } from "../explain.ts";
import type { TextSlice } from "../description.ts";
import { nearestSentence } from "../nearest.ts";
import { exitCode, type Failure } from "./failure.ts";

/** Why one component is in the slice: by its shortest way, or by the shortest way from each root that reaches it. */
export type Explained = (Explanation | FullExplanation) & { readonly component: string };

export function explainEach(slice: TextSlice, components: readonly string[], all: boolean): Explained[] {
  return components.map((component) => ({
    component,
    ...(all ? explainAll(slice, component) : explain(slice.report, component)),
  }));
}

/** Why components are in the slice, a step a line and a way a block. */
export function explanationsText(explained: readonly Explained[]): string {
  const ways = explained.flatMap((each) => (!each.kept ? [] : "ways" in each ? each.ways : [each.steps]));
  return ways.map((steps) => `${steps.map(stepText).join("\n")}\n`).join("\n");
}

/** The failure to explain what is not in the slice; undefined when everything is. */
export function unexplained(explained: readonly Explained[]): Failure | undefined {
  const missing = explained.filter((each) => !each.kept);
  const [first] = missing;
  if (!first) return undefined;
  const sentences = missing.map(({ component, because, nearest }) =>
    because === "not reached"
      ? `${component} is not in the slice: no kept operation reaches it.`
      : `${component} is not a component of the description.${nearestSentence(nearest)}`,
  );
  const { component: received, nearest } = first;
  return {
    exit: exitCode.refused,
    text: sentences.join("\n"),
    error: {
      code: "not-in-slice",
      message: sentences.join("\n"),
      expected: "a component that the slice keeps",
      received,
      nearest,
    },
  };
}

function stepText({ pointer, at, label }: ExplainedStep, depth: number): string {
  const indent = "  ".repeat(depth);
  return `${at === undefined ? "" : `${indent}at ${at}\n`}${indent}${label ?? pointer}`;
}

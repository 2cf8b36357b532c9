import { nearest } from "./nearest.ts";
import type { KeptPart, SliceReport } from "./report.ts";

/** One step of the way from an operation to a component. */
export interface ExplainedStep {
  /** The part that was reached, as a JSON Pointer into the source. */
  readonly pointer: string;
  /** The place in the step before that points here. Absent on the first step. */
  readonly at?: string;
  /** For an operation, how a person calls it: `GET /user/packages`. */
  readonly label?: string;
}

export type Explanation =
  | { readonly kept: true; readonly steps: readonly ExplainedStep[] }
  | {
      readonly kept: false;
      readonly because: "not reached" | "not in the document";
      readonly nearest: readonly string[];
    };

/** Says why a component is in the slice: the shortest way to it from a selected operation, counted in references. */
export function explain(report: SliceReport, component: string): Explanation {
  const pointer = toPointer(component);
  const { components, operations, others } = report;
  const parts = new Map<string, KeptPart>(
    [...others, ...operations.kept, ...components.kept].map((part) => [part.pointer, part]),
  );
  const labels = new Map(operations.kept.map((kept) => [kept.pointer, `${kept.method.toUpperCase()} ${kept.path}`]));
  if (!parts.has(pointer)) {
    const because = components.dropped.includes(pointer) ? "not reached" : "not in the document";
    const names = [...parts.keys(), ...components.dropped].map(toName);
    return { kept: false, because, nearest: because === "not reached" ? [] : nearest(toName(pointer), names) };
  }
  const steps: ExplainedStep[] = [];
  for (let part = parts.get(pointer); part; part = part.from === undefined ? undefined : parts.get(part.from)) {
    const label = labels.get(part.pointer);
    steps.unshift({
      pointer: part.pointer,
      ...(part.at === undefined ? {} : { at: part.at }),
      ...(label === undefined ? {} : { label }),
    });
  }
  return { kept: true, steps };
}

function toPointer(component: string): string {
  return component.startsWith("#") ? component : `#/components/${component}`;
}

function toName(pointer: string): string {
  return pointer.replace(/^#\/components\//, "");
}

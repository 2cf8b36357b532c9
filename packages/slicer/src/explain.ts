import { nearest } from "./nearest.ts";
import { formatPointer } from "./pointer.ts";
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
  const { components, operations, others } = report;
  const parts = new Map<string, KeptPart>(
    [...others, ...operations.kept, ...components.kept].map((part) => [part.pointer, part]),
  );
  const labels = new Map(operations.kept.map((kept) => [kept.pointer, `${kept.method.toUpperCase()} ${kept.path}`]));
  const pointer = pointers(component).find((each) => parts.has(each) || components.dropped.includes(each));
  if (pointer === undefined || !parts.has(pointer)) {
    if (pointer !== undefined) return { kept: false, because: "not reached", nearest: [] };
    const names = [...components.kept.map((kept) => kept.pointer), ...components.dropped].map(toName);
    return { kept: false, because: "not in the document", nearest: nearestComponents(toName(component), names) };
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

/** What `schemas/Pet`, `components/schemas/Pet`, `/components/schemas/Pet` and `#/components/schemas/Pet` can mean. */
function pointers(component: string): string[] {
  const name = toName(component);
  const slash = name.indexOf("/");
  const section = name.slice(0, Math.max(slash, 0));
  // `schemas/a/b` is a component called `a/b`, whose slash a pointer would write as ~1.
  return [component, `#/components/${name}`, formatPointer(["components", section, name.slice(slash + 1)])];
}

/** A name may be misspelt, or lack its section, or stand in another one. */
function nearestComponents(name: string, components: readonly string[]): string[] {
  const alike = nearest(withoutSection(name), components.map(withoutSection)).flatMap((near) =>
    components.filter((component) => withoutSection(component) === near),
  );
  const near = name.includes("/") ? [...nearest(name, components), ...alike] : alike;
  return [...new Set(near)].slice(0, 3);
}

function withoutSection(component: string): string {
  return component.slice(component.indexOf("/") + 1);
}

function toName(component: string): string {
  return component.replace(/^#?\/?components\//, "");
}

import { nearest } from "./nearest.ts";
import { formatPointer } from "./pointer.ts";
import type { ReferenceGraph } from "./reference-graph.ts";
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

/** Why a component is in the slice: the steps to it; or why not, and names in the description that come closest. */
export type Explanation =
  | { readonly kept: true; readonly steps: readonly ExplainedStep[] }
  | {
      readonly kept: false;
      readonly because: "not reached" | "not in the document";
      readonly nearest: readonly string[];
    };

/** Why a component is in the slice, from every selected operation that reaches it. */
export type FullExplanation =
  | { readonly kept: true; readonly ways: readonly (readonly ExplainedStep[])[] }
  | Extract<Explanation, { readonly kept: false }>;

/** Says why a component is in the slice: the shortest way to it from a selected operation, counted in references. */
export function explain(report: SliceReport, component: string): Explanation {
  const found = findKept(report, component);
  if (typeof found !== "string") return found;
  const parts = keptParts(report);
  const label = labels(report);
  const steps: ExplainedStep[] = [];
  for (let part = parts.get(found); part; part = part.from === undefined ? undefined : parts.get(part.from)) {
    steps.unshift(label(part.pointer, part.at));
  }
  return { kept: true, steps };
}

/** Like {@link explain}, with the shortest way from each root that reaches the component, in the order of selection. */
export function explainAll(
  { report, graph }: { readonly report: SliceReport; readonly graph: ReferenceGraph },
  component: string,
): FullExplanation {
  const found = findKept(report, component);
  if (typeof found !== "string") return found;
  const next = nextSteps(graph, found);
  const label = labels(report);
  const ways = graph.roots
    .filter((root) => next.has(root))
    .map((root) => {
      const steps = [label(root)];
      for (let step = next.get(root); step; step = next.get(step.to)) steps.push(label(step.to, step.at));
      return steps;
    });
  return { kept: true, ways };
}

/** For each part that leads to this one, the first step of a shortest way: the references, walked backwards breadth first. */
function nextSteps(graph: ReferenceGraph, end: string): Map<string, { to: string; at: string } | undefined> {
  const holders = new Map<string, { readonly from: string; readonly at: string }[]>();
  for (const { from, at, to } of graph.references()) {
    const known = holders.get(to);
    if (known) known.push({ from, at });
    else holders.set(to, [{ from, at }]);
  }
  const next = new Map<string, { to: string; at: string } | undefined>([[end, undefined]]);
  // A map is walked in the order of insertion, what is added meanwhile too.
  for (const to of next.keys()) {
    for (const { from, at } of holders.get(to) ?? []) if (!next.has(from)) next.set(from, { to, at });
  }
  return next;
}

/** The pointer of a component that is kept; or what to say of one that is not. */
function findKept(report: SliceReport, component: string): string | Extract<Explanation, { readonly kept: false }> {
  const { components } = report;
  const parts = keptParts(report);
  const pointer = pointers(component).find((each) => parts.has(each) || components.dropped.includes(each));
  if (pointer !== undefined && parts.has(pointer)) return pointer;
  if (pointer !== undefined) return { kept: false, because: "not reached", nearest: [] };
  const names = [...components.kept.map((kept) => kept.pointer), ...components.dropped].map(toName);
  return { kept: false, because: "not in the document", nearest: nearestComponents(toName(component), names) };
}

function keptParts({ components, operations, others }: SliceReport): Map<string, KeptPart> {
  return new Map([...others, ...operations.kept, ...components.kept].map((part) => [part.pointer, part]));
}

/** Names operations the way a person calls them. */
function labels({ operations }: SliceReport): (pointer: string, at?: string) => ExplainedStep {
  const known = new Map(operations.kept.map((kept) => [kept.pointer, `${kept.method.toUpperCase()} ${kept.path}`]));
  return (pointer, at) => {
    const label = known.get(pointer);
    return { pointer, ...(at === undefined ? {} : { at }), ...(label === undefined ? {} : { label }) };
  };
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

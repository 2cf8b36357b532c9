import type { Place } from "../site/place.ts";
import { firstPlace } from "../site/place.ts";
import type { OperationPage } from "./operation-page.ts";
import { operationPages } from "./operation-page.ts";
import type { PropertyNode } from "./property-tree.ts";

/** A thing that one place's description has and the first place's has not, or the other way around; or says otherwise. */
export interface Difference {
  readonly what: "only here" | "not here" | "other";
  /** `property repository.custom_properties`. */
  readonly thing: string;
  /** What it is about in full, for `other`: `string, not integer`. */
  readonly detail?: string;
  /** The operations it shows in, by their slugs. */
  readonly slugs: readonly string[];
}

/** What the description of a place says otherwise than that of the first one. Links to documentation are not compared. */
export function differencesOf(place: Place): Difference[] {
  const base = new Map(operationPages(firstPlace).map((page) => [page.operation, page]));
  const found = new Map<string, Difference & { slugs: string[] }>();
  const note = (what: Difference["what"], thing: string, slug: string, detail?: string): void => {
    const key = `${what} ${thing} ${detail ?? ""}`;
    const known = found.get(key) ?? { what, thing, ...(detail === undefined ? {} : { detail }), slugs: [] };
    known.slugs.push(slug);
    found.set(key, known);
  };
  for (const page of operationPages(place)) {
    const other = base.get(page.operation);
    if (!other) {
      note("only here", `operation ${page.operation}`, page.slug);
      continue;
    }
    base.delete(page.operation);
    compare(factsOf(page), factsOf(other), (what, thing, detail) => note(what, thing, page.slug, detail));
  }
  for (const { operation, slug } of base.values()) note("not here", `operation ${operation}`, slug);
  return [...found.values()];
}

/** What a description says of an operation, each thing with its name. */
function factsOf(page: OperationPage): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { name, type, required, values } of page.parameters) {
    facts.set(`parameter ${name}`, `${type}, ${required ? "required" : "optional"} ${values.join(" ")}`.trim());
  }
  for (const { status, body } of page.declared) {
    facts.set(`status ${status}`, body?.type ?? "no body");
    if (status.startsWith("2")) addProperties(facts, body?.properties ?? [], "");
  }
  return facts;
}

function addProperties(facts: Map<string, string>, properties: readonly PropertyNode[], above: string): void {
  for (const { name, type, required, values, properties: inner } of properties) {
    facts.set(`property ${above}${name}`, `${type}, ${required ? "required" : "optional"} ${values.join(" ")}`.trim());
    addProperties(facts, inner, `${above}${name}.`);
  }
}

function compare(
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
  note: (what: Difference["what"], thing: string, detail?: string) => void,
): void {
  for (const [thing, said] of here) {
    const other = there.get(thing);
    if (other === undefined && !isWithin(thing, there)) note("only here", thing);
    else if (other !== undefined && other !== said) note("other", thing, `${said} instead of ${other}`);
  }
  for (const thing of there.keys()) if (!here.has(thing) && !isWithin(thing, here)) note("not here", thing);
}

/** A property is not named when what holds it is missing already. */
function isWithin(thing: string, facts: ReadonlyMap<string, string>): boolean {
  const holder = thing.includes(".") ? thing.slice(0, thing.lastIndexOf(".")) : undefined;
  return holder !== undefined && !facts.has(holder);
}

import type { Kind } from "./kinds.ts";
import { isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import type { Node } from "./nodes.ts";
import { memberOf, membersOf, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import { schemaNamed } from "./resolve.ts";
import type { Resolve } from "./resolve.ts";

/** A place that points to another one, in whatever way. */
export interface Pointing {
  readonly how: "reference" | "mapping" | "security" | "link";
  /** As it is written. */
  readonly text: string;
  readonly at: Place;
  /** What should be there. */
  readonly expected: Kind;
  /** Where it leads; absent when there is nothing. */
  readonly target?: Place;
}

/** What an object itself points to: not what is deeper in it. */
export function pointingsOf(node: Node, document: Value, resolve: Resolve): readonly Pointing[] {
  const { kind, place, reference, value } = node;
  const found: Pointing[] = [];
  if (reference !== undefined) {
    const target = resolve(reference, place);
    // In an extension, what leads nowhere is data.
    if (kind !== "extension" || target) add("reference", reference, ["$ref"], kind, target);
  }
  if (kind === "schema") {
    const dynamic = textOf(value, "$dynamicRef");
    if (dynamic !== undefined) add("reference", dynamic, ["$dynamicRef"], kind, resolve(dynamic, place));
    const discriminator = memberOf(value, "discriminator");
    const mapped = membersOf(memberOf(discriminator, "mapping")).map(([name, to]) => [["mapping", name], to] as const);
    const others = [["defaultMapping"], memberOf(discriminator, "defaultMapping") ?? null] as const;
    for (const [inside, to] of [...mapped, others]) {
      if (typeof to !== "string") continue;
      add("mapping", to, ["discriminator", ...inside], kind, schemaNamed(document, to) ?? resolve(to, place));
    }
  }
  if (kind === "requirement") {
    for (const [name] of value)
      add("security", name, [name], "securityScheme", schemeNamed(document, name) ?? resolve(name, place));
  }
  if (kind === "link") {
    const operationRef = textOf(value, "operationRef");
    const operationId = textOf(value, "operationId");
    if (operationRef !== undefined)
      add("link", operationRef, ["operationRef"], "operation", resolve(operationRef, place));
    else if (operationId !== undefined) {
      add("link", operationId, ["operationId"], "operation", operationCalled(document, operationId));
    }
  }
  return found;

  function add(how: Pointing["how"], text: string, inside: Place, expected: Kind, target: Place | undefined): void {
    found.push({ how, text, at: [...place, ...inside], expected, ...(target ? { target } : {}) });
  }
}

function schemeNamed(document: Value, name: string): Place | undefined {
  const places = [
    ["components", "securitySchemes", name],
    ["securityDefinitions", name],
  ];
  return places.find((place) => valueAt(document, place) !== undefined);
}

/** An operation by its name, wherever it is: below a path, or in a path item that is a component. */
function operationCalled(document: Value, operationId: string): Place | undefined {
  const roots = [["paths"], ["webhooks"], ["components", "pathItems"]];
  for (const root of roots) {
    for (const [name, item] of membersOf(valueAt(document, root))) {
      for (const [method, operation] of membersOf(item)) {
        if (isObjectValue(operation) && textOf(operation, "operationId") === operationId)
          return [...root, name, method];
      }
    }
  }
  return undefined;
}

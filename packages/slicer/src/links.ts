import { member, type JsonObject } from "./json.ts";
import { operationsUnder, type Operation } from "./operations.ts";
import { below, type Place } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { Subject } from "./subject.ts";
import type { Visit } from "./visits.ts";

/** Where a link leads: to an operation, or nowhere. */
export interface LinkEnd {
  /** As it is written: an operationId or a URI. */
  readonly text: string;
  readonly at: Place;
  /** Absent when the document has no such operation. */
  readonly operation?: Tokens;
  readonly external?: true;
}

/** Finds the operations that links lead to. https://spec.openapis.org/oas/v3.1.1.html#link-object */
export class Links {
  readonly #subject: Subject;
  #byId: ReadonlyMap<string, Operation> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Undefined for what is no link to an operation: a `$ref` that leads nowhere, or an object that says neither. */
  endOf(link: Visit<JsonObject>): LinkEnd | undefined {
    const { source, resources } = this.#subject;
    let { value, at } = link;
    const seen = new Set<string>();
    for (;;) {
      const reference = member(value, "$ref");
      if (typeof reference !== "string") return this.#end(value, at);
      const target = resources.find(reference, resources.document).find((place) => source.value(place) !== undefined);
      const next = target && source.value(target);
      if (!target || typeof next !== "object" || next === null || Array.isArray(next)) return undefined;
      // A circle of references ends nowhere.
      if (seen.has(formatPointer(target))) return undefined;
      seen.add(formatPointer(target));
      value = next;
      at = target;
    }
  }

  #end(link: JsonObject, at: Place): LinkEnd | undefined {
    const { source, resources } = this.#subject;
    const operationRef = member(link, "operationRef");
    if (typeof operationRef === "string") {
      const end = { text: operationRef, at: below(at, "operationRef") };
      if (!resources.isInternal(operationRef, resources.document)) return { ...end, external: true };
      const [operation] = resources.find(operationRef, resources.document);
      return operation && source.value(operation) !== undefined ? { ...end, operation } : end;
    }
    const operationId = member(link, "operationId");
    if (typeof operationId !== "string") return undefined;
    const operation = this.#operations().get(operationId);
    const end = { text: operationId, at: below(at, "operationId") };
    return operation ? { ...end, operation: operation.tokens } : end;
  }

  /** An operationId that stands twice means the first. */
  #operations(): ReadonlyMap<string, Operation> {
    if (!this.#byId) {
      const byId = new Map<string, Operation>();
      for (const operation of operationsUnder(this.#subject, ["paths", ...this.#subject.layout.webhooks])) {
        const id = operation.operationId;
        if (id !== undefined && !byId.has(id)) byId.set(id, operation);
      }
      this.#byId = byId;
    }
    return this.#byId;
  }
}

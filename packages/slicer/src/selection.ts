import { SliceError } from "./errors.ts";
import { matchesExtension, parseExtensionSelector } from "./extension-value.ts";
import { methods } from "./grammar.ts";
import { nearest, nearestSentence } from "./nearest.ts";
import type { Operation } from "./operations.ts";
import { shortened } from "./shortened.ts";
import { pathGlob } from "./path-glob.ts";

/**
 * What an operation must be like. Each list holds alternatives; an operation must satisfy every list that is given.
 * `{ tags: ["pets", "shops"], methods: ["get"] }` is every GET that is tagged pets or shops.
 */
export interface Criteria {
  readonly tags?: readonly string[];
  readonly operationIds?: readonly string[];
  /** Globs over path templates: `*` within a segment, `**` across segments. */
  readonly paths?: readonly string[];
  /** HTTP methods, in any case. */
  readonly methods?: readonly string[];
  /** `x-internal`, `x-internal=true` or `x-github.category=packages`. */
  readonly extensions?: readonly string[];
}

/** Which operations to keep. Several criteria in an array are alternatives. */
export interface Selection {
  /** Absent: every operation; or none, when `webhooks` is given alone. */
  readonly include?: Criteria | readonly Criteria[];
  /** An operation that matches any of these is left out, whatever `include` says. Webhooks are not asked. */
  readonly exclude?: Criteria | readonly Criteria[];
  /** Globs over webhook names. Absent: no webhook is kept but those that a reference leads into. */
  readonly webhooks?: readonly string[];
}

/** Decides over the operations under `paths`. Throws a SliceError for a selector that names nothing in the description. */
export function selectOperations(operations: readonly Operation[], selection: Selection): Operation[] {
  const include = selection.include === undefined ? undefined : asList(selection.include);
  const includes = include?.map((criteria) => matcher(operations, criteria));
  const excludes = asList(selection.exclude ?? []).map((criteria) => matcher(operations, criteria));
  return operations.filter(
    (operation) =>
      (includes === undefined || includes.some((matches) => matches(operation))) &&
      !excludes.some((matches) => matches(operation)),
  );
}

/** The webhooks' operations whose name matches one of the globs. Throws a SliceError for a glob that matches none. */
export function selectWebhooks(operations: readonly Operation[], globs: readonly string[]): Operation[] {
  return selectByGlob("webhook", globs, operations);
}

type Matcher = (operation: Operation) => boolean;

function matcher(operations: readonly Operation[], criteria: Criteria): Matcher {
  const tests: Matcher[] = [];
  const { tags, operationIds, paths, extensions } = criteria;
  if (tags) {
    refuseUnknown(
      "tag",
      tags,
      operations.flatMap((operation) => operation.tags),
    );
    tests.push((operation) => operation.tags.some((tag) => tags.includes(tag)));
  }
  if (operationIds) {
    refuseUnknown(
      "operationId",
      operationIds,
      operations.flatMap(({ operationId }) => operationId ?? []),
    );
    tests.push(({ operationId }) => operationId !== undefined && operationIds.includes(operationId));
  }
  if (paths) {
    const matched = new Set(selectByGlob("path", paths, operations));
    tests.push((operation) => matched.has(operation));
  }
  if (criteria.methods) {
    const wanted = new Set(criteria.methods.map((method) => knownMethod(method, operations)));
    tests.push(({ method }) => wanted.has(method.toLowerCase()));
  }
  if (extensions) tests.push(extensionMatcher(operations, extensions));
  return (operation) => tests.every((test) => test(operation));
}

function extensionMatcher(operations: readonly Operation[], texts: readonly string[]): Matcher {
  const matched = new Set<Operation>();
  for (const text of texts) {
    const selector = parseExtensionSelector(text);
    const found = operations.map((operation) => ({ operation, values: operation.extension(selector.path) }));
    const matching = found.filter(({ values }) => matchesExtension(values, selector));
    for (const { operation } of matching) matched.add(operation);
    if (matching.length === 0) {
      const known = found.flatMap(({ values }) => values.map((value) => `${selector.path}=${value}`));
      throw unknownSelector("extension", text, known);
    }
  }
  return (operation) => matched.has(operation);
}

function selectByGlob(
  kind: "path" | "webhook",
  globs: readonly string[],
  operations: readonly Operation[],
): Operation[] {
  const selected = new Set<Operation>();
  for (const glob of globs) {
    const matches = pathGlob(glob);
    const matched = operations.filter(({ path }) => matches(path));
    if (matched.length === 0)
      throw unknownSelector(
        kind,
        glob,
        operations.map(({ path }) => path),
      );
    for (const operation of matched) selected.add(operation);
  }
  return operations.filter((operation) => selected.has(operation));
}

function refuseUnknown(kind: string, wanted: readonly string[], known: readonly string[]): void {
  const names = new Set(known);
  for (const name of wanted) if (!names.has(name)) throw unknownSelector(kind, name, known);
}

function unknownSelector(kind: string, value: string, known: readonly string[]): SliceError {
  const close = nearest(value, known);
  const near = nearestSentence(close.map((name) => `"${name}"`));
  const there = [...new Set(known)];
  return new SliceError(`No operation matches the ${kind} "${value}".${near}`, {
    code: "unknown-selector",
    expected: `one of the ${there.length} ${kind} values in the description`,
    received: value,
    nearest: close,
    hint: hintOf(there),
  });
}

/** A few of the values there are: the reader may have thought of others altogether. */
function hintOf(there: readonly string[]): string {
  if (there.length === 0) return "The description has none.";
  const more = there.length > 8 ? ` and ${there.length - 8} more` : "";
  return `There are: ${there
    .slice(0, 8)
    .map((value) => shortened(value, 60))
    .join(", ")}${more}.`;
}

function knownMethod(method: string, operations: readonly Operation[]): string {
  const name = method.toLowerCase();
  const known: string[] = [...methods, ...operations.map((operation) => operation.method.toLowerCase())];
  if (known.includes(name)) return name;
  throw new SliceError(`"${method}" is not an HTTP method of OpenAPI. Methods: ${methods.join(", ")}.`, {
    code: "invalid-selector",
    expected: methods.join(" | "),
    received: method,
    nearest: nearest(name, methods),
    hint: "Give the name of a method alone: get.",
  });
}

function asList(criteria: Criteria | readonly Criteria[]): readonly Criteria[] {
  // isArray does not tell a readonly array from an object; what is none is one set of criteria.
  return Array.isArray(criteria) ? criteria : [criteria as Criteria];
}

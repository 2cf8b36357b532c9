import { isDeepStrictEqual } from "node:util";
import { isSliceError, slice, sliceText } from "../src/index.ts";
import type { JsonObject, Selection, SliceOptions, SliceReport, TextSlice } from "../src/index.ts";
import { readYamlDescription } from "../src/yaml/index.ts";
import type { YamlSliceOptions } from "../src/yaml/index.ts";
import { cutFaults } from "../test/cut-faults.ts";
import { faultsOf } from "../test/reference-checker.ts";
import type { FuzzCase } from "./make-case.ts";

export interface Verdict {
  /** `sliced`, or the code of the refusal. */
  readonly outcome: string;
  /** What the case shows to be wrong. */
  readonly fault?: string;
}

/** Tries a case. */
export function judge(each: FuzzCase): Verdict {
  try {
    return tried(each);
  } catch (error) {
    // Whoever judges has to bear what the slicer has borne.
    return {
      outcome: "judge failed",
      fault: `the judge failed: ${String(error instanceof Error ? error.stack : error)}`,
    };
  }
}

function tried(each: FuzzCase): Verdict {
  const before = prototypes();
  const { input, selection, options } = each;
  const outcome = attempt(() =>
    each.format === "yaml"
      ? readYamlDescription(input).slice(selection, asJson(options))
      : sliceText(input, selection, options),
  );
  const fault =
    "fault" in outcome ? outcome.fault : each.format === "yaml" ? yamlFault(each, outcome) : jsonFault(each, outcome);
  const found = isDeepStrictEqual(prototypes(), before) ? fault : "a prototype was changed";
  return {
    outcome: "refused" in outcome ? outcome.refused : "sliced",
    ...(found === undefined ? {} : { fault: found }),
  };
}

type Settled<Value> = { readonly value: Value } | { readonly refused: string };
type Outcome<Value> = Settled<Value> | { readonly fault: string };

function jsonFault({ kind, input, selection, options }: FuzzCase, outcome: Settled<TextSlice>): string | undefined {
  // A hundred thousand levels are more than the other side's recursion takes.
  if (kind === "big") return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(input).replace(/^\uFEFF/, "");
  const document = parsed(text);
  if (document === undefined) {
    return "refused" in outcome && outcome.refused === "invalid-json" ? undefined : "was taken although it is not JSON";
  }
  const other = attempt(() => slice(document, selection, options));
  if ("fault" in other) return `as an object: ${other.fault}`;
  if ("refused" in outcome || "refused" in other) {
    const codes = [outcome, other].map((result) => ("refused" in result ? result.refused : "taken"));
    return codes[0] === codes[1] || codes[0] === "invalid-json" ? undefined : `text: ${codes[0]}, object: ${codes[1]}`;
  }
  const result = parsed(outcome.value.text);
  if (result === undefined) return "the slice is not JSON";
  if (!isDeepStrictEqual(result, plain(other.value.document))) return "the text form and the object form differ";
  const [cut] = cutFaults(text, outcome.value.text);
  return cut ?? sliceFault(result as JsonObject, outcome.value.report, { selection, options });
}

/** What is wrong with a slice by itself. */
function sliceFault(
  document: JsonObject,
  report: SliceReport,
  { options }: Pick<FuzzCase, "selection" | "options">,
): string | undefined {
  const everything = Object.keys(document).some((name) => /^(x-)?webhooks$/.test(name))
    ? { include: {}, webhooks: ["**"] }
    : {};
  const again = attempt(() => slice(document, everything, options));
  if ("fault" in again) return `sliced again: ${again.fault}`;
  // What no longer holds an operation that can be selected, as a mutated path item, is refused.
  if ("refused" in again)
    return /selector|selection/.test(again.refused) ? undefined : `sliced again: ${again.refused}`;
  if (!isDeepStrictEqual(plain(again.value.document), document)) return "sliced again, it is another one";
  const { dangling, external, links, subtypes } = report.policies;
  return faultsOf(document, { links, subtypes }).find(
    (fault) =>
      !(dangling === "keep" && fault.startsWith("leads nowhere")) &&
      !(external === "keep" && fault.startsWith("leads out")) &&
      // What else stays is told by the laws, of documents that have the types they should.
      !fault.startsWith("nobody needs"),
  );
}

function yamlFault({ input, selection, options }: FuzzCase, json: Settled<TextSlice>): string | undefined {
  const yaml = attempt(() => readYamlDescription(input).slice(selection, options));
  if ("fault" in yaml) return `as YAML: ${yaml.fault}`;
  if ("refused" in yaml || "refused" in json) {
    const codes = [yaml, json].map((result) => ("refused" in result ? result.refused : "taken"));
    return codes[0] === codes[1] ? undefined : `as YAML: ${codes[0]}, as JSON: ${codes[1]}`;
  }
  const result = parsed(json.value.text);
  if (result === undefined) return "the slice is not JSON";
  // What was written is read again, by the same reader: as JSON it has to be the same slice.
  const selected = everythingOf(result as JsonObject);
  const again = attempt(() => readYamlDescription(yaml.value.text).slice(selected, asJson(options)));
  if ("fault" in again) return `its YAML, read again: ${again.fault}`;
  if ("refused" in again)
    return /selector|selection/.test(again.refused) ? undefined : `its YAML, read again: ${again.refused}`;
  return isDeepStrictEqual(parsed(again.value.text), result) ? undefined : "the YAML form and the JSON form differ";
}

/** Options that are no object stay what they are. */
function asJson(options: SliceOptions): YamlSliceOptions {
  return isObject(options) ? { ...options, format: "json" } : options;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function everythingOf(document: JsonObject): Selection {
  const webhooks = Object.keys(document).some((name) => /^(x-)?webhooks$/.test(name));
  return webhooks ? { include: {}, webhooks: ["**"] } : {};
}

function attempt<Value>(action: () => Value): Outcome<Value> {
  try {
    return { value: action() };
  } catch (error) {
    if (!isSliceError(error)) return { fault: String(error instanceof Error ? error.stack : error).slice(0, 600) };
    if (error.message.length > 8000) return { fault: `a message of ${error.message.length} characters` };
    if (/\n\s+at /.test(error.message)) return { fault: `a message with a stack: ${error.message.slice(0, 200)}` };
    return { refused: error.facts.code };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Without prototypes of their own, so that they can be compared. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function prototypes(): unknown {
  return [Object.prototype, Array.prototype, Map.prototype].map((prototype) => Object.getOwnPropertyNames(prototype));
}

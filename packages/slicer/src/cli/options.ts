import { parseArgs, type ParseArgsConfig } from "node:util";
import type { SliceOptions } from "../options.ts";
import type { Criteria, Selection } from "../selection.ts";

/** What a command line asks for. */
export interface Options {
  readonly input: string;
  /** Absent: standard output, unless `explain` or `dryRun` make a document unwanted. */
  readonly output?: string;
  readonly selection: Selection;
  readonly external: NonNullable<SliceOptions["external"]>;
  readonly report: "text" | "json";
  readonly explain: readonly string[];
  readonly dryRun: boolean;
}

export type Command =
  | { readonly do: "slice"; readonly options: Options }
  | { readonly do: "help" }
  | { readonly do: "version" }
  | { readonly do: "refuse"; readonly because: string };

const selectorFlags = {
  tag: "tags",
  "operation-id": "operationIds",
  path: "paths",
  method: "methods",
  extension: "extensions",
} as const satisfies Record<string, keyof Criteria>;

const many = { type: "string", multiple: true } as const;
const flags = {
  ...Object.fromEntries(
    Object.keys(selectorFlags).flatMap((flag) => [
      [flag, many],
      [`exclude-${flag}`, many],
    ]),
  ),
  webhook: many,
  explain: many,
  external: { type: "string" },
  output: { type: "string", short: "o" },
  report: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const satisfies ParseArgsConfig["options"];

/** Reads a command line. Pure: says what to do, and what is wrong with the words instead of throwing. */
export function parseCommand(args: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    return { do: "refuse", because: cause instanceof Error ? firstSentence(cause.message) : String(cause) };
  }
  const { values, positionals } = parsed;
  if (values["help"]) return { do: "help" };
  if (values["version"]) return { do: "version" };
  const [input, ...others] = positionals;
  if (!input) return { do: "refuse", because: "INPUT is missing: name a file, or - for standard input" };
  if (others.length > 0) return { do: "refuse", because: `one INPUT at a time: did not expect "${others[0]}"` };
  const { output, report = "text", external = "refuse" } = values;
  if (output === "")
    return { do: "refuse", because: "--output names no file: give it a path, or - for standard output" };
  if (report !== "text" && report !== "json")
    return { do: "refuse", because: `--report takes text or json, not "${String(report)}"` };
  if (external !== "refuse" && external !== "keep")
    return { do: "refuse", because: `--external takes refuse or keep, not "${String(external)}"` };
  return {
    do: "slice",
    options: {
      input,
      ...(typeof output === "string" ? { output } : {}),
      selection: toSelection(values),
      external,
      report,
      explain: strings(values["explain"]),
      dryRun: values["dry-run"] === true,
    },
  };
}

function parse(args: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
}

/** Inclusions narrow each other down; each exclusion leaves out on its own. */
function toSelection(values: Record<string, unknown>): Selection {
  const kinds = Object.entries(selectorFlags);
  const include = Object.fromEntries(
    kinds.flatMap(([flag, kind]) => (values[flag] ? [[kind, strings(values[flag])]] : [])),
  );
  const exclude = kinds.flatMap(([flag, kind]) =>
    values[`exclude-${flag}`] ? [{ [kind]: strings(values[`exclude-${flag}`]) }] : [],
  );
  return {
    ...(Object.keys(include).length > 0 ? { include } : {}),
    ...(exclude.length > 0 ? { exclude } : {}),
    ...(values["webhook"] ? { webhooks: strings(values["webhook"]) } : {}),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function firstSentence(message: string): string {
  return message.split(". ")[0] ?? message;
}

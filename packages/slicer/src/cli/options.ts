import { parseArgs } from "node:util";
import { nearest, nearestSentence } from "../nearest.ts";
import { policyChoices, type SliceOptions } from "../options.ts";
import type { Selection } from "../selection.ts";
import { flags, misplaced, policyFlags, selectorFlags } from "./flags.ts";
import { isUrl } from "./input/address.ts";

export type Format = "json" | "yaml";

/** What reading may cost and what is sent along, as it is written: few runs need it read. */
export interface LimitTexts {
  readonly maxBytes?: string;
  readonly timeout?: string;
  readonly headers: readonly string[];
}

/** What a command line asks for that slices one input. */
export interface SliceCommand {
  readonly input: string;
  /** Absent: standard output, unless `explain` or `dryRun` make a document unwanted. */
  readonly output?: string;
  /** Absent: by the name of the output, else as the input is. */
  readonly format?: Format;
  readonly selection: Selection;
  readonly policies: SliceOptions;
  readonly bundle: boolean;
  readonly limits: LimitTexts;
  readonly report: "text" | "json";
  readonly explain: readonly string[];
  /** Explain by every way instead of the shortest. */
  readonly all: boolean;
  readonly stats: boolean;
  readonly dryRun: boolean;
}

/** What a command line asks for that makes the slices of a configuration file. */
export interface RunCommand {
  /** None: all of them. */
  readonly names: readonly string[];
  /** Absent: the one in the working directory. */
  readonly config?: string;
  readonly check: boolean;
  readonly limits: LimitTexts;
  readonly report: "text" | "json";
}

export type Command =
  | { readonly do: "slice"; readonly command: SliceCommand }
  | { readonly do: "run"; readonly command: RunCommand }
  | { readonly do: "help" }
  | { readonly do: "version" }
  | { readonly do: "refuse"; readonly because: string };

/** Reads a command line. Pure: says what to do, and what is wrong with the words instead of throwing. */
export function parseCommand(args: readonly string[]): Command {
  const words = readWords(args);
  if (typeof words === "string") return { do: "refuse", because: words };
  if (words.has("help")) return { do: "help" };
  if (words.has("version")) return { do: "version" };
  const because = wrongValue(words) ?? (words.positionals[0] === "run" ? wrongRun(words) : wrongSlice(words));
  if (because !== undefined) return { do: "refuse", because };
  return words.positionals[0] === "run"
    ? { do: "run", command: toRun(words) }
    : { do: "slice", command: toSlice(words) };
}

/** A command line taken apart, its words not yet understood. */
interface Words {
  readonly given: readonly string[];
  readonly positionals: readonly string[];
  readonly has: (flag: string) => boolean;
  /** The value of a flag that takes one; undefined when it is not given. */
  readonly text: (flag: string) => string | undefined;
  readonly texts: (flag: string) => readonly string[];
}

/** The words; or a sentence about the first that is none. Not left to Node: its sentences are about programs. */
function readWords(args: readonly string[]): Words | string {
  const parsed = parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: false, tokens: true });
  const { values, positionals, tokens } = parsed;
  const options = tokens.filter((token) => token.kind === "option");
  const given = options.map(({ name }) => name);
  for (const [index, option] of options.entries()) {
    const because = wrongFlag(option, given.indexOf(option.name) < index);
    if (because !== undefined) return because;
  }
  const texts = (flag: string): readonly string[] => [values[flag] ?? []].flat().map(String);
  return { given, positionals, has: (flag) => values[flag] === true, text: (flag) => texts(flag)[0], texts };
}

interface GivenFlag {
  readonly name: string;
  /** As it is written: `--output`, `-o`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value was joined to it: `--output=a.json`. */
  readonly inlineValue?: boolean | undefined;
}

function wrongFlag({ name, rawName, value, inlineValue }: GivenFlag, again: boolean): string | undefined {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (!flag) {
    const near = nearest(name, Object.keys(flags)).map((each) => `--${each}`);
    return `there is no flag ${rawName}.${nearestSentence(near)}`;
  }
  if (again && !flag.multiple) return `--${name} is given twice: leave one out`;
  if (flag.type === "boolean") return value === undefined ? undefined : `${rawName} takes no value`;
  if (value === undefined) return `${rawName} needs a value`;
  if (inlineValue || !/^-./.test(value)) return undefined;
  return `${rawName} needs a value; one that starts with a dash is joined to it: --${name}=${value}`;
}

function wrongValue(words: Words): string | undefined {
  const choices = { ...policyChoices, report: ["text", "json"], format: ["json", "yaml"] };
  for (const [flag, allowed] of Object.entries(choices)) {
    const value = words.text(flag);
    if (value !== undefined && !allowed.some((choice) => choice === value)) {
      return `--${flag} takes ${allowed.join(" or ")}, not "${value}"`;
    }
  }
  const nameless = ["output", "config"].find((flag) => words.text(flag) === "");
  return nameless === undefined ? undefined : `--${nameless} names no file: give it a path`;
}

function wrongRun({ given, positionals, text }: Words): string | undefined {
  if (positionals.includes("")) return "an empty word names no slice: leave it out";
  if (text("config") === "-") return "--config takes a file: standard input has no folder that its paths start from";
  return given.map((flag) => misplaced(flag, "run")).find((because) => because !== undefined);
}

function wrongSlice({ given, positionals: [input, other], has }: Words): string | undefined {
  const because = given.map((flag) => misplaced(flag, "slice")).find((each) => each !== undefined);
  if (because !== undefined) return because;
  if (!input) return "INPUT is missing: name a file or an address, or - for standard input";
  if (other !== undefined) return `one INPUT at a time: did not expect "${other}"`;
  if (has("all") && !given.includes("explain")) return "--all is for --explain: name a component";
  if (has("bundle") && input === "-") {
    return "--bundle needs a file or an address: what standard input refers to is relative to no folder";
  }
  if (given.includes("header") && !isUrl(input)) return "--header is for an INPUT from http or https";
  if (given.includes("timeout") && !isUrl(input) && !has("bundle")) {
    return "--timeout is for an INPUT from http or https, or for --bundle";
  }
  return undefined;
}

function toSlice(words: Words): SliceCommand {
  const { positionals, has, text, texts } = words;
  const output = text("output");
  const format = text("format");
  return {
    input: positionals[0] ?? "",
    ...(output === undefined ? {} : { output }),
    // Checked against the choices before, as the policies are.
    ...(format === undefined ? {} : { format: format as Format }),
    selection: toSelection(words),
    policies: Object.fromEntries(policyFlags.flatMap((flag) => texts(flag).map((choice) => [flag, choice]))),
    bundle: has("bundle"),
    limits: toLimits(words),
    report: toReport(words),
    explain: texts("explain"),
    all: has("all"),
    stats: has("stats"),
    dryRun: has("dry-run"),
  };
}

function toRun(words: Words): RunCommand {
  const config = words.text("config");
  return {
    names: words.positionals.slice(1),
    ...(config === undefined ? {} : { config }),
    check: words.has("check"),
    limits: toLimits(words),
    report: toReport(words),
  };
}

function toReport({ text }: Words): "text" | "json" {
  return text("report") === "json" ? "json" : "text";
}

function toLimits({ text, texts }: Words): LimitTexts {
  const maxBytes = text("max-bytes");
  const timeout = text("timeout");
  return {
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(timeout === undefined ? {} : { timeout }),
    headers: texts("header"),
  };
}

/** Inclusions narrow each other down; each exclusion leaves out on its own. */
function toSelection({ texts }: Words): Selection {
  const kinds = Object.entries(selectorFlags);
  const include = kinds.map(([flag, kind]) => [kind, texts(flag)] as const).filter(([, values]) => values.length > 0);
  const exclude = kinds
    .map(([flag, kind]) => ({ [kind]: texts(`exclude-${flag}`) }))
    .filter((criteria) => Object.values(criteria).some((values) => values.length > 0));
  const webhooks = texts("webhook");
  return {
    ...(include.length > 0 ? { include: Object.fromEntries(include) } : {}),
    ...(exclude.length > 0 ? { exclude } : {}),
    ...(webhooks.length > 0 ? { webhooks } : {}),
  };
}

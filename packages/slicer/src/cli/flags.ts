import type { ParseArgsConfig } from "node:util";
import { policyChoices, type Policies } from "../options.ts";
import type { Criteria } from "../selection.ts";

/** The criterion each flag adds to; `--exclude-…` leaves out by the same. */
export const selectorFlags: Readonly<Record<string, keyof Criteria>> = {
  tag: "tags",
  "operation-id": "operationIds",
  path: "paths",
  method: "methods",
  extension: "extensions",
};

/** The flags that choose a policy; what each takes is in the table of choices. */
// The table has these names and no others.
export const policyFlags: readonly (keyof Policies)[] = Object.keys(policyChoices) as (keyof Policies)[];

type Flags = NonNullable<ParseArgsConfig["options"]>;

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const on = { type: "boolean" } as const;

/** For every command. */
const commonFlags: Flags = {
  report: text,
  "max-bytes": text,
  timeout: text,
  header: texts,
  help: { ...on, short: "h" },
  version: { ...on, short: "V" },
};

const sliceFlags: Flags = {
  ...Object.fromEntries(
    Object.keys(selectorFlags).flatMap((flag) => [
      [flag, texts],
      [`exclude-${flag}`, texts],
    ]),
  ),
  webhook: texts,
  ...Object.fromEntries(policyFlags.map((flag) => [flag, text])),
  output: { ...text, short: "o" },
  format: text,
  bundle: on,
  explain: texts,
  all: on,
  stats: on,
  "dry-run": on,
};

const runFlags: Flags = { config: text, check: on };

/** Every flag there is. */
export const flags: Flags = { ...commonFlags, ...sliceFlags, ...runFlags };

/** Why a flag is not for a command, or undefined when it is. */
export function misplaced(flag: string, command: "slice" | "run"): string | undefined {
  if (command === "slice") return flag in runFlags ? `--${flag} is for: openapi-slice run` : undefined;
  if (!(flag in sliceFlags)) return undefined;
  if (flag === "dry-run") return "--dry-run is not for run: there, --check compares and writes nothing";
  if (["explain", "all", "stats"].includes(flag)) {
    return `--${flag} is not for run: ask for it with openapi-slice INPUT and the same selectors`;
  }
  return `--${flag} is not for run: what a slice is made of stands in the configuration file`;
}

import { isObject, typeName } from "../../json.ts";
import { policyChoices } from "../../options.ts";
import type { Criteria } from "../../selection.ts";
import { isUsageError } from "../context.ts";
import { parseBytes } from "../input/bytes.ts";
import { isUrl } from "../input/address.ts";
import { parseDuration } from "../input/duration.ts";
import { aBoolean, members, oneOf, shown, someText, texts, wrong, type Check, type Placed } from "./check-value.ts";
import type { Config, ConfigLimits, SliceConfig } from "./config.ts";

/**
 * Takes a value for a configuration, or refuses it: strictly, since a misspelt selector would keep everything. What
 * `openapi-slice.config.schema.json` says, this says too.
 *
 * @throws {SliceError} with the place, what was expected and what was found.
 */
export function checkConfig(value: unknown): Config {
  root({ value, place: [] });
  // Every member that the type has was just checked.
  const config = value as Config;
  if (!config.slices) throw wrong(["slices"], "an object of slices by name", "nothing");
  for (const [name, slice] of Object.entries(config.slices)) {
    const source = slice.source ?? config.source;
    if (source === undefined) {
      const hint = "Name a source for all slices at the root, or one for each slice.";
      throw wrong(["slices", name, "source"], "a file or an address", "nothing, and none at the root", [], hint);
    }
  }
  return config;
}

const aSource: Check = (placed) => {
  someText(placed);
  if (placed.value === "-") throw wrong(placed.place, "a file or an address", '"-"', [], standardInput);
};

const anOutput: Check = (placed) => {
  someText(placed);
  // A string: checked in the line above.
  const path = placed.value as string;
  if (path === "-" || isUrl(path)) throw wrong(placed.place, "the path of a file", shown(path));
};

const standardInput = "Standard input is there once, and not for --check: openapi-slice - has no configuration file.";

// Records by the types' own members, so that the compiler finds a table that misses one.
const criteria: Record<keyof Criteria, Check> = {
  tags: texts,
  operationIds: texts,
  paths: texts,
  methods: texts,
  extensions: texts,
};

const someCriteria: Check = ({ value, place }) => {
  const check = members(criteria);
  if (!Array.isArray(value)) check({ value, place });
  else for (const [index, each] of value.entries()) check({ value: each, place: [...place, String(index)] });
};

const policies = Object.fromEntries(
  Object.entries(policyChoices).map(([name, choices]): [string, Check] => [name, oneOf(choices)]),
);

const sliceMembers: Record<keyof SliceConfig, Check> = {
  source: aSource,
  bundle: aBoolean,
  include: someCriteria,
  exclude: someCriteria,
  webhooks: texts,
  policies: members(policies),
  output: anOutput,
  format: oneOf(["json", "yaml"]),
};

const aSlice: Check = (placed) => {
  members(sliceMembers)(placed);
  const { value, place } = placed;
  if (isObject(value) && value["output"] === undefined)
    throw wrong([...place, "output"], "the path of a file", "nothing");
};

const someSlices: Check = ({ value, place }) => {
  if (!isObject(value)) throw wrong(place, "an object of slices by name", typeName(value));
  const entries = Object.entries(value);
  if (entries.length === 0) throw wrong(place, "at least one slice", "an empty object");
  for (const [name, each] of entries) {
    // It could not be named on a command line.
    if (name === "" || name.startsWith("-")) {
      throw wrong(place, 'names that are not empty and do not start with "-"', shown(name));
    }
    aSlice({ value: each, place: [...place, name] });
  }
};

/** An amount as the command line takes it; read again when it is used. */
function amount(read: (text: string, name: string) => number, what: string): Check {
  return ({ value, place }) => {
    try {
      if (typeof value === "string") read(value, what);
      else throw wrong(place, what, shown(value));
    } catch (error) {
      throw isUsageError(error) ? wrong(place, what, shown(value)) : error;
    }
  };
}

const someBytes = (placed: Placed): void => {
  const { value, place } = placed;
  if (typeof value !== "number") amount(parseBytes, 'an amount of bytes such as "64MB"')(placed);
  else if (!Number.isInteger(value) || value < 1 || value > mostBytes) {
    throw wrong(place, "a whole number of bytes, from 1 to 16 GiB", shown(value));
  }
};

/** As much as `--max-bytes` takes. */
const mostBytes = 16 * 2 ** 30;

const limits: Record<keyof ConfigLimits, Check> = {
  maxBytes: someBytes,
  timeout: amount(parseDuration, 'a length of time such as "30s"'),
};

const rootMembers: Record<keyof Config, Check> = {
  $schema: someText,
  source: aSource,
  bundle: aBoolean,
  limits: members(limits),
  slices: someSlices,
};
const root = members(rootMembers);

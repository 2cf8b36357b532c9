import { dirname, join } from "node:path";
import { isSliceError, SliceError } from "../../errors.ts";
import type { SliceOptions } from "../../options.ts";
import type { Selection } from "../../selection.ts";
import type { Context } from "../context.ts";
import { isUrl } from "../input/address.ts";
import type { Format, LimitTexts } from "../options.ts";
import { checkConfig } from "./check-config.ts";
import { wrong } from "./check-value.ts";
import type { Config, SliceConfig } from "./config.ts";
import { parseConfig } from "./parse-config.ts";

/** A slice of a configuration file, its paths as the working directory sees them. */
export interface PlannedSlice {
  readonly name: string;
  readonly input: string;
  readonly bundle: boolean;
  readonly selection: Selection;
  readonly policies: SliceOptions;
  readonly output: string;
  readonly format?: Format;
}

/** What a configuration file asks for. */
export interface ConfigPlan {
  readonly slices: readonly PlannedSlice[];
  readonly limits: Omit<LimitTexts, "headers">;
}

/** Nobody writes a megabyte of selectors; what is bigger is a description that was named by mistake. */
const maxConfigBytes = 1_000_000;

/**
 * Reads a configuration file.
 *
 * @throws {FileError} when it cannot be read.
 * @throws {SliceError} of the code `invalid-config`, when it does not say what to do.
 */
export async function readConfig(context: Context, path: string): Promise<ConfigPlan> {
  const bytes = await context.readInput(path, maxConfigBytes);
  try {
    const config = checkConfig(parseConfig(path, bytes));
    const slices = Object.entries(config.slices).map(([name, slice]) => planned(name, slice, config, dirname(path)));
    refuseClashes(slices, path, context.identityOf);
    return { slices, limits: limitsOf(config) };
  } catch (error) {
    if (!isSliceError(error)) throw error;
    // A file that is neither JSON nor YAML is no configuration either.
    throw new SliceError(`${path}: ${error.message}`, { ...error.facts, code: "invalid-config" }, { cause: error });
  }
}

function planned(name: string, slice: SliceConfig, config: Config, folder: string): PlannedSlice {
  const { include, exclude, webhooks, policies = {}, output, format } = slice;
  // The check has seen to it that there is one.
  const source = slice.source ?? config.source ?? "";
  return {
    name,
    input: isUrl(source) ? source : join(folder, source),
    bundle: slice.bundle ?? config.bundle ?? false,
    selection: {
      ...(include === undefined ? {} : { include }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(webhooks === undefined ? {} : { webhooks }),
    },
    policies,
    output: join(folder, output),
    ...(format === undefined ? {} : { format }),
  };
}

function limitsOf({ limits = {} }: Config): ConfigPlan["limits"] {
  const { maxBytes, timeout } = limits;
  return {
    ...(maxBytes === undefined ? {} : { maxBytes: String(maxBytes) }),
    ...(timeout === undefined ? {} : { timeout }),
  };
}

/** An output that another slice writes too, or that something is read from, would not be the same twice. */
function refuseClashes(slices: readonly PlannedSlice[], config: string, identityOf: (path: string) => string): void {
  const taken = new Map([[identityOf(config), "this configuration file"]]);
  for (const { name, input } of slices) {
    if (!isUrl(input)) taken.set(identityOf(input), `the source of ${JSON.stringify(name)}`);
  }
  for (const { name, output } of slices) {
    const identity = identityOf(output);
    const holder = taken.get(identity);
    if (holder !== undefined) {
      const hint = "Give each slice an output of its own.";
      throw wrong(["slices", name, "output"], "a file of its own", `${JSON.stringify(output)}, ${holder}`, [], hint);
    }
    taken.set(identity, `the output of ${JSON.stringify(name)}`);
  }
}

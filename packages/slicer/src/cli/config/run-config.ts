import { nearest, nearestSentence } from "../../nearest.ts";
import { UsageError, type Context } from "../context.ts";
import { exitCode } from "../failure.ts";
import { isUrl } from "../input/address.ts";
import { limitsOf } from "../limits.ts";
import type { RunCommand } from "../options.ts";
import { findConfig } from "./find-config.ts";
import { makeSlices } from "./make-slices.ts";
import { outcomeData, outcomeLines, word, type Outcome } from "./outcome.ts";
import { readConfig, type PlannedSlice } from "./read-config.ts";

/**
 * Makes the slices of a configuration file, or compares them with what is there. Nothing is written unless all of them
 * can be made. Returns an exit code.
 */
export async function runConfig(context: Context, command: RunCommand): Promise<number> {
  const path = command.config ?? findConfig(context);
  const plan = await readConfig(context, path);
  const slices = chosen(plan.slices, command.names);
  refuseSharedHeaders(slices, command);
  const limits = await limitsOf(context, { ...plan.limits, ...command.limits });
  const made = await makeSlices(context, slices, limits);

  const failed = made.some(({ failure }) => failure !== undefined);
  const changed = made.filter(({ state }) => state === "missing" || state === "stale");
  const write = !failed && !command.check;
  if (write)
    await context.writeFiles(
      changed.flatMap(({ output, slice }) => (slice ? [{ path: output, text: slice.text }] : [])),
    );

  const again = `openapi-slice run${command.config === undefined ? "" : ` --config ${word(path)}`}`;
  const outcome: Outcome = { made, written: write, check: command.check, again };
  if (command.report === "json") await context.stdout(`${JSON.stringify(outcomeData(outcome), null, 2)}\n`);
  else await context.stderr(outcomeLines(outcome));
  if (failed) return Math.max(...made.map(({ failure }) => failure?.exit ?? exitCode.done));
  return command.check && changed.length > 0 ? exitCode.refused : exitCode.done;
}

function chosen(slices: readonly PlannedSlice[], names: readonly string[]): PlannedSlice[] {
  const known = slices.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearestSentence(nearest(name, known)) || ` Slices: ${known.join(", ")}.`;
    throw new UsageError(`there is no slice "${name}" in the configuration.${near}`);
  }
  return slices.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** A header is for one server: the others must not see it. */
function refuseSharedHeaders(slices: readonly PlannedSlice[], { limits }: RunCommand): void {
  if (limits.headers.length === 0) return;
  const addresses = slices.flatMap(({ input }) => (isUrl(input) && URL.canParse(input) ? [new URL(input)] : []));
  const origins = [...new Set(addresses.map(({ origin }) => origin))];
  if (origins.length === 0) throw new UsageError("--header is for a source from http or https: these slices have none");
  if (origins.length > 1) {
    throw new UsageError(`--header would go to ${origins.join(" and ")}: run the slices of each source by name`);
  }
}

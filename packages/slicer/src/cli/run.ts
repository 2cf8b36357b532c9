import { isSliceError } from "../errors.ts";
import { explain } from "../explain.ts";
import { sliceText, type TextSlice } from "../slice.ts";
import { isFileError, type Context } from "./context.ts";
import { explanationText, refusalText, reportText } from "./format.ts";
import { help } from "./help.ts";
import { parseCommand, type Options } from "./options.ts";

/** Exit codes, as `--help` documents them. */
export const exitCode = { done: 0, refused: 1, usage: 2, io: 3, bug: 70 } as const;

/** Runs `openapi-slice` with these words and returns its exit code. */
export async function run(context: Context, args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  if (command.do === "help") return done(context.stdout(help));
  if (command.do === "version") return done(context.stdout(`${context.version}\n`));
  if (command.do === "refuse") {
    await context.stderr(`openapi-slice: ${command.because}\nTry: openapi-slice --help\n`);
    return exitCode.usage;
  }
  try {
    return await sliceFile(context, command.options);
  } catch (error) {
    if (isSliceError(error)) {
      await context.stderr(`openapi-slice: ${refusalText(command.options.input, error)}\n`);
      return exitCode.refused;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (isFileError(error)) {
      await context.stderr(`openapi-slice: ${message}\n`);
      return exitCode.io;
    }
    await context.stderr(`openapi-slice: a fault of openapi-slice itself, please report it: ${message}\n`);
    return exitCode.bug;
  }
}

async function sliceFile(context: Context, options: Options): Promise<number> {
  const input = await context.readInput(options.input);
  const result = sliceText(input, options.selection);
  if (options.explain.length > 0) {
    const explanations = options.explain.map((component) => ({
      component,
      explanation: explain(result.report, component),
    }));
    const refused = explanations.filter(({ explanation }) => !explanation.kept);
    for (const { component, explanation } of refused)
      await context.stderr(`openapi-slice: ${explanationText(component, explanation)}\n`);
    if (refused.length > 0) return exitCode.refused;
    for (const { component, explanation } of explanations)
      await context.stdout(`${explanationText(component, explanation)}\n`);
  }
  const toStdout = options.output === "-" || (options.output === undefined && options.explain.length === 0);
  if (!options.dryRun) {
    if (toStdout) await context.stdout(result.text);
    else if (options.output !== undefined) await context.writeFile(options.output, result.text);
  }
  await report(context, options, input.length, result, toStdout && !options.dryRun);
  return exitCode.done;
}

async function report(
  context: Context,
  options: Options,
  bytesIn: number,
  result: TextSlice,
  stdoutTaken: boolean,
): Promise<void> {
  if (options.report === "json") {
    const write = stdoutTaken ? context.stderr : context.stdout;
    await write(`${JSON.stringify(result.report, null, 2)}\n`);
  } else if (options.explain.length === 0) {
    await context.stderr(reportText(options, bytesIn, result));
  }
}

async function done(written: Promise<void>): Promise<number> {
  await written;
  return exitCode.done;
}

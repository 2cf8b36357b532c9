import { isSliceError } from "../errors.ts";
import { explain } from "../explain.ts";
import type { TextSlice } from "../description.ts";
import { sliceText } from "../slice.ts";
import { isFileError, type Context } from "./context.ts";
import { explanationsText, refusalText, reportText } from "./format.ts";
import { help } from "./help.ts";
import { parseCommand, type Options } from "./options.ts";

/** Exit codes, as `--help` documents them. */
const exitCode = { done: 0, refused: 1, usage: 2, io: 3, bug: 70 } as const;

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
  const result = sliceText(input, options.selection, { external: options.external });
  const explanations = options.explain.map((component) => ({ component, ...explain(result.report, component) }));
  const unexplained = explanations.filter(({ kept }) => !kept);
  if (unexplained.length > 0) {
    await context.stderr(explanationsText(unexplained));
    return exitCode.refused;
  }
  await act(context, options, { input, result, explanations: explanationsText(explanations) });
  return exitCode.done;
}

interface Outcome {
  readonly input: Uint8Array;
  readonly result: TextSlice;
  readonly explanations: string;
}

/** Standard output is for one thing: the document, or else the explanations, or else the report as JSON. */
async function act(context: Context, options: Options, { input, result, explanations }: Outcome): Promise<void> {
  const { output, report, dryRun } = options;
  let { stdout } = context;
  const toStdout = output === "-" || (output === undefined && explanations === "");
  if (toStdout && !dryRun) {
    await stdout(result.text);
    stdout = context.stderr;
  } else if (output !== undefined && !dryRun) {
    await context.writeFile(output, result.text);
  }
  if (explanations !== "") {
    await stdout(explanations);
    stdout = context.stderr;
  }
  if (report === "json") await stdout(`${JSON.stringify(result.report, null, 2)}\n`);
  else if (explanations === "") await context.stderr(reportText(options, input.length, result));
}

async function done(written: Promise<void>): Promise<number> {
  await written;
  return exitCode.done;
}

import type { Context } from "./context.ts";
import { exitCode, failureOf } from "./failure.ts";
import { parseCommand, type Command } from "./options.ts";
import { reportPlace, sliceInput } from "./slice-input.ts";
import { tell } from "./tell.ts";

/** Runs `openapi-slice` with these words and returns its exit code. */
export async function run(context: Context, args: readonly string[]): Promise<number> {
  const parsed = parseCommand(args);
  try {
    return await start(context, parsed);
  } catch (error) {
    const failure = failureOf(error, parsed.do === "slice" ? parsed.command.input : undefined);
    // Where nothing can be written, standard error is left.
    await tell(context, failure, placeOf(parsed)).catch(() => tell(context, failure, undefined));
    return failure.exit;
  }
}

async function start(context: Context, parsed: Command): Promise<number> {
  if (parsed.do === "slice") return sliceInput(context, parsed.command);
  if (parsed.do === "run") return (await import("./config/run-config.ts")).runConfig(context, parsed.command);
  if (parsed.do === "refuse") {
    await context.stderr(`openapi-slice: ${parsed.because}\nTry: openapi-slice --help\n`);
    return exitCode.usage;
  }
  await context.stdout(parsed.do === "help" ? (await import("./help.ts")).help : `${context.version()}\n`);
  return exitCode.done;
}

function placeOf(parsed: Command): "stdout" | "stderr" | undefined {
  if (parsed.do === "slice") return reportPlace(parsed.command);
  return parsed.do === "run" && parsed.command.report === "json" ? "stdout" : undefined;
}

import type { Context } from "./context.ts";
import { exitCode, failureOf } from "./failure.ts";
import { parseCommand } from "./options.ts";
import { reportPlace, sliceInput } from "./slice-input.ts";
import { tell } from "./tell.ts";

/** Runs `openapi-slice` with these words and returns its exit code. */
export async function run(context: Context, args: readonly string[]): Promise<number> {
  const parsed = parseCommand(args);
  if (parsed.do === "help") return done(context.stdout((await import("./help.ts")).help));
  if (parsed.do === "version") return done(context.stdout(`${context.version()}\n`));
  if (parsed.do === "refuse") {
    await context.stderr(`openapi-slice: ${parsed.because}\nTry: openapi-slice --help\n`);
    return exitCode.usage;
  }
  try {
    if (parsed.do === "slice") return await sliceInput(context, parsed.command);
    return await (await import("./config/run-config.ts")).runConfig(context, parsed.command);
  } catch (error) {
    const failure = failureOf(error, parsed.do === "slice" ? parsed.command.input : undefined);
    const json = parsed.command.report === "json" ? "stdout" : undefined;
    await tell(context, failure, parsed.do === "slice" ? reportPlace(parsed.command) : json);
    return failure.exit;
  }
}

async function done(written: Promise<void>): Promise<number> {
  await written;
  return exitCode.done;
}

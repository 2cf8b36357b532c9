import type { TextSlice } from "../description.ts";
import type { Context } from "./context.ts";
import { explainEach, explanationsText, unexplained, type Explained } from "./explanation.ts";
import { exitCode } from "./failure.ts";
import { shownInput } from "./input-name.ts";
import { limitsOf } from "./limits.ts";
import { openInput, outputFormat } from "./open-input.ts";
import type { SliceCommand } from "./options.ts";
import { phases } from "./phases.ts";
import { reportText } from "./report-text.ts";
import { tell } from "./tell.ts";

/** Makes one slice of one input, and says what it did. Returns an exit code; throws what {@link failureOf} tells. */
export async function sliceInput(context: Context, command: SliceCommand): Promise<number> {
  const phase = phases(command.stats ? context.usage : undefined);
  const limits = await limitsOf(context, command.limits);
  const input = await phase("read", () => openInput(context, { ...command, limits }));
  const format = outputFormat(command.format, command.output, input.format);
  const slice = await phase("slice", () => input.slice(command.selection, command.policies, format));
  const source = command.stats ? { text: input.whole(), format: input.format } : undefined;
  input.close();

  const explained = explainEach(slice, command.explain, command.all);
  const failure = unexplained(explained);
  if (failure) {
    await tell(context, failure, reportPlace(command));
    return failure.exit;
  }
  await phase("write", () => writeDocument(context, command, slice));
  const stats = source
    ? await (await import("./stats/measure.ts")).measure({ source, slice, format, measured: phase.done() })
    : undefined;

  const bytes = { in: input.bytes, out: Buffer.byteLength(slice.text) };
  const place = reportPlace(command);
  if (place !== undefined) {
    const to = documentPlace(command);
    const report = {
      input: shownInput(command.input),
      ...(to === undefined ? {} : { output: to }),
      bytes,
      ...slice.report,
      ...(explained.length > 0 ? { explanations: explained } : {}),
      ...(stats ? { stats } : {}),
    };
    await context[place](`${JSON.stringify(report, null, 2)}\n`);
    return exitCode.done;
  }
  await tellPerson(context, command, { explained, report: reportText(slice.report, { bytes, ...command }) });
  if (stats) await context.stderr((await import("./stats/stats-text.ts")).statsText(stats));
  return exitCode.done;
}

/** Where the document goes: a path, `-` for standard output, or nowhere. */
function documentPlace({ output, explain, dryRun }: SliceCommand): string | undefined {
  if (dryRun) return undefined;
  return output ?? (explain.length > 0 ? undefined : "-");
}

/** Where a report as JSON goes, or a refusal in its place: standard output is for one thing. */
export function reportPlace(command: SliceCommand): "stdout" | "stderr" | undefined {
  if (command.report === "text") return undefined;
  return documentPlace(command) === "-" ? "stderr" : "stdout";
}

async function writeDocument(context: Context, command: SliceCommand, { text }: TextSlice): Promise<void> {
  const path = documentPlace(command);
  if (path === "-") await context.stdout(text);
  else if (path !== undefined) await context.writeFiles([{ path, text }]);
}

/** Explanations are what was asked for; the report is talk, and only given when there are none. */
async function tellPerson(
  context: Context,
  command: SliceCommand,
  { explained, report }: { readonly explained: readonly Explained[]; readonly report: string },
): Promise<void> {
  if (explained.length === 0) await context.stderr(report);
  else await context[documentPlace(command) === "-" ? "stderr" : "stdout"](explanationsText(explained));
}

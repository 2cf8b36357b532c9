import type { Context } from "./context.ts";
import type { Failure } from "./failure.ts";

/**
 * Says what went wrong: in words to standard error; or as data to the place where the report would have gone.
 *
 * @param place where a report as JSON goes; undefined when none is wanted.
 */
export async function tell(context: Context, failure: Failure, place: "stdout" | "stderr" | undefined): Promise<void> {
  if (place === undefined) await context.stderr(`openapi-slice: ${failure.text}\n`);
  else await context[place](`${JSON.stringify({ error: failure.error }, null, 2)}\n`);
}

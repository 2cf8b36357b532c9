import { operationIds, operationSlug } from "../rest/operation-slug.ts";
import { clientBody } from "../samples/client-sample.ts";
import { sampleCall } from "../samples/sample-call.ts";
import { sampleRun } from "../samples/sample-run.ts";
import type { Place } from "../site/place.ts";
import type { RunnableSample } from "./runnable-sample.ts";

/** The samples of a place as a module of JavaScript. What a page runs is what it shows: the text of both is one. */
export function runModule(place: Place): string {
  const members = operationIds.map((operation) => {
    const { action, package: found } = sampleCall(operation);
    const facts: Omit<RunnableSample, "run"> = {
      operation,
      action,
      ...(found && { packageType: found.type }),
      ...sampleRun(operation),
    };
    const body = clientBody(place, sampleCall(operation));
    return `${JSON.stringify(operationSlug(operation))}: {\n...${JSON.stringify(facts)},\nrun: async (createClient, process, console) => {\n${body}}\n}`;
  });
  return `export const samples = {\n${members.join(",\n")}\n};\n`;
}

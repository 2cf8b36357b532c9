import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operationSamples } from "@ghpkg/docs/samples";
import type { Sample } from "@ghpkg/docs/samples";
import type { Preparable } from "@ghpkg/docs/sample-github";
import { sampleRun } from "@ghpkg/docs/sample-run";
import { sliceName } from "@ghpkg/docs/places";
import type { Place } from "@ghpkg/docs/places";
import type { SampleTask } from "./judge-sample.ts";

/** The samples of an operation in a place, and what they are to ask. */
export interface OperationTask extends SampleTask {
  readonly ready: Preparable;
  readonly samples: Readonly<Record<Sample["tool"], string>>;
}

interface Operation {
  readonly operationId: OperationId;
  readonly responses: Readonly<Record<string, unknown>>;
}

type OperationId = Parameters<typeof sampleRun>[0];

const slices = join(import.meta.dirname, "../../../../spec/slices");

/** All operations of a place, by its description: not by what the samples are made of. */
export function sampleTasks(place: Place): OperationTask[] {
  // The slices are GitHub's OpenAPI descriptions: methods and their operations by path.
  const { paths } = JSON.parse(readFileSync(join(slices, `${sliceName(place)}.json`), "utf8")) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const base = place.edition.startsWith("ghes-") ? "/api/v3" : "";
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]): OperationTask => {
      const ready = sampleRun(operationId);
      const codes = operationSamples(place, operationId).map(({ tool, code }) => [tool, code] as const);
      return {
        apiVersion: place.apiVersion,
        operation: operationId,
        method: method.toUpperCase(),
        path: base + ready.path,
        success: Object.keys(responses)
          .map(Number)
          .filter((status) => status >= 200 && status < 300),
        paged: /\/(packages|versions)$/.test(path),
        ready,
        // One for each tool: a test of the samples says so.
        samples: Object.fromEntries(codes) as OperationTask["samples"],
      };
    }),
  );
}

/** One of them. */
export function taskOf(place: Place, operation: string): OperationTask {
  const task = sampleTasks(place).find((one) => one.operation === operation);
  if (!task) throw new Error(`the description of ${sliceName(place)} has no ${operation}`);
  return task;
}

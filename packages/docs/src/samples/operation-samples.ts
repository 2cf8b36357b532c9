import type { OperationId } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { clientSample } from "./client-sample.ts";
import { curlSample } from "./curl-sample.ts";
import { ghSample } from "./gh-sample.ts";
import { sampleCall } from "./sample-call.ts";

/** One way to call an operation, as a reader copies it. */
export interface Sample {
  readonly tool: "client" | "curl" | "gh";
  /** What the tab says: `curl`, `gh api`, `TypeScript`. */
  readonly title: string;
  readonly language: "sh" | "ts";
  readonly code: string;
}

/** The samples of an operation in a place: curl, gh and our client. Their values are those of the emulator's demo seed. */
export function operationSamples(place: Place, operation: OperationId): readonly Sample[] {
  const call = sampleCall(operation);
  return [
    { tool: "curl", title: "curl", language: "sh", code: curlSample(place, call) },
    { tool: "gh", title: "gh api", language: "sh", code: ghSample(place, call) },
    { tool: "client", title: "TypeScript", language: "ts", code: clientSample(place, call) },
  ];
}

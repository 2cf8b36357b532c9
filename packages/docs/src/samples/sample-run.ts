import type { OperationId } from "@ghpkg/types";
import { samplePath } from "./sample-address.ts";
import { sampleCall } from "./sample-call.ts";
import type { Preparable } from "./sample-github.ts";

/** What has to be known to run the samples of an operation, besides their code. */
export function sampleRun(operation: OperationId): Preparable {
  const call = sampleCall(operation);
  return { login: call.login, path: samplePath(call), deletedFirst: call.deletedFirst };
}

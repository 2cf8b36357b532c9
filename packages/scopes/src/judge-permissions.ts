import type { OperationId } from "@ghpkg/types";
import { isWrite } from "./actions.ts";
import type { Credential } from "./credential.ts";
import { verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

const source = "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions";

/** Whether the permissions that a workflow gives its GITHUB_TOKEN suffice. */
export function judgePermissions({ kind, permissions }: Credential, operation: OperationId): Verdict {
  if (kind !== "actions") return verdict("yes");
  const packages = permissions && (permissions.packages ?? "none");
  if (packages === "none") {
    const sentence = "The workflow gives the token no permission for packages: what is not named is none.";
    return verdict("no", { sentence, source, grade: "documented" });
  }
  if (packages === undefined) {
    const sentence = "Which permission for packages the workflow gives the token was not said.";
    return verdict("unknown", { sentence, source, grade: "documented" });
  }
  if (packages === "read" && isWrite(operation)) {
    const sentence = "That packages: read does not suffice to delete or restore is likely, but written nowhere.";
    return verdict("unknown", { sentence, source: "no source", grade: "unknown" });
  }
  return verdict("yes", {
    sentence: `The workflow gives the token packages: ${packages}.`,
    source,
    grade: "documented",
  });
}

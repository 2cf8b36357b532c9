import { requiredScopes } from "@ghpkg/scopes";
import type { ScopeNeed } from "@ghpkg/scopes";
import type { PackageType } from "@ghpkg/types";
import { operationAccess } from "../rest/operation-access.ts";
import type { OperationAccess } from "../rest/operation-access.ts";
import type { OperationQuestion } from "./question.ts";

/** What an operation needs, for a package type if one was named. */
export interface OperationNeeds extends Pick<OperationAccess, "role" | "singleSignOn" | "tokens"> {
  /** All of these. */
  readonly scopes: readonly ScopeNeed[];
  /** What comes to it for some types: only where no type was named. */
  readonly perhaps?: { readonly packageTypes: readonly PackageType[]; readonly need: ScopeNeed };
}

/** What an operation needs, as far as it is known. */
export function operationNeeds({ operation, edition, packageType }: OperationQuestion): OperationNeeds {
  const { anyOf, perhaps } = requiredScopes(operation, { edition, packageType });
  const { role, tokens, singleSignOn } = operationAccess(operation, edition);
  return { scopes: anyOf[0]?.allOf ?? [], ...(perhaps && { perhaps }), role, tokens, singleSignOn };
}

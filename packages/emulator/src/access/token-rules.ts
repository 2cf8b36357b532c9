import type { Assumptions } from "../assumption-table.ts";
import type { Operation } from "../operations/operation.ts";
import { isWrite } from "../operations/operation.ts";
import type { Token } from "../state/model.ts";

/** How a kind of token is turned away from an operation, whatever its scopes. */
export interface KindRefusal {
  readonly status: 400 | 403 | 404;
  readonly message: string;
}

// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
const notByIntegration: KindRefusal = { status: 403, message: "Resource not accessible by integration" };
const notByFineGrained: KindRefusal = { status: 403, message: "Resource not accessible by personal access token" };
const notFound: KindRefusal = { status: 404, message: "Not Found" };

// https://github.com/cli/cli/issues/9606, which GitHub's staff call a known limitation; actions/github-script#449
const noListForApps: KindRefusal = { status: 400, message: "Invalid argument." };

/** Why a kind of token may not call an operation; nothing when it may. */
export function kindRefusal(token: Token, operation: Operation, assumed: Assumptions): KindRefusal | undefined {
  const { kind } = token;
  if (kind === "personal-classic" || kind === "oauth") return undefined;
  // https://docs.github.com/rest/packages/packages takes classic ones only; github/roadmap#558
  if (kind === "fine-grained") return assumed.fineGrainedStatus === 403 ? notByFineGrained : notFound;
  if (kind === "app-user") return appUser(token, operation) ? undefined : notByIntegration;
  if (kind === "app-installation" && assumed.installationTokens === "refuse") return notByIntegration;
  return withoutUser(token, operation);
}

/**
 * 18 of the 27: what reads, and deleting whole packages.
 * https://docs.github.com/rest/authentication/endpoints-available-for-github-app-user-access-tokens
 */
function appUser({ permission }: Token, operation: Operation): boolean {
  if (!isWrite(operation)) return permission !== "none";
  return operation.action === "delete" && permission === "write";
}

/** Installations and workflows are no users: nothing is theirs, and they delete nothing of a user by that path. */
function withoutUser({ permission }: Token, operation: Operation): KindRefusal | undefined {
  if (operation.owner === "me" || permission === "none") return notByIntegration;
  if (operation.action === "list") return noListForApps;
  if (!isWrite(operation)) return undefined;
  // https://github.com/dataaxiom/ghcr-cleanup-action/issues/28
  if (operation.owner === "user" || permission !== "write") return notByIntegration;
  return undefined;
}

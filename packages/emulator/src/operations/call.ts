import { packageTypes } from "@ghpkg/types";
import type { Answer } from "../answer/answer.ts";
import { refusal } from "../answer/answer.ts";
import type { Addresses } from "../answer/addresses.ts";
import type { Assumptions } from "../assumption-table.ts";
import type { EditionProfile } from "../edition-profile.ts";
import type { EffectOptions } from "../effects.ts";
import type { Params } from "../routing/routes.ts";
import type { Account, Package, Time, Token } from "../state/model.ts";
import type { Registry } from "../state/registry.ts";
import type { Operation } from "./operation.ts";

/** A call of an operation, and all that decides on its answer. */
export interface Call {
  readonly operation: Operation;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly token: Token;
  readonly now: Time;
  readonly registry: Registry;
  readonly profile: EditionProfile;
  readonly assumed: Assumptions;
  readonly effects: EffectOptions;
  readonly addresses: Addresses;
  /** Is told what has changed. */
  readonly changed: (what: Deed) => void;
}

/** What a call did to a package or to one of its versions. */
export interface Deed {
  readonly package: Package;
  readonly do: "delete" | "restore";
  readonly version?: number;
}

/** Where GitHub's answers to an operation say that one should read on. */
export function docsOf({ operation, profile }: Pick<Call, "operation" | "profile">): string {
  return `${profile.docs}/rest${operation.docs}`;
}

/** A refusal of a call. */
export function refuse(call: Call, status: number, message: string): Answer {
  return refusal(status, message, docsOf(call));
}

/** What GitHub says of a package that is not there, and of one that the caller may not see: https://github.com/cli/cli/issues/10592 */
export function packageNotFound(call: Call): Answer {
  return refuse(call, 404, "Package not found.");
}

/** Whose packages a call is about; nothing when there is nobody of that name, or it is a user where organizations are asked for. */
export function ownerOf({
  operation,
  params,
  registry,
  token,
}: Pick<Call, "operation" | "params" | "registry" | "token">): Account | undefined {
  if (params["owner_id"] !== undefined) {
    const found = registry.accountById(Number(params["owner_id"]));
    return found?.type === (operation.owner === "org" ? "Organization" : "User") ? found : undefined;
  }
  if (operation.owner === "me") return token.user;
  const found = registry.account(params["org"] ?? params["username"] ?? "");
  // Organizations are found by the path of users, too, as the source of actions/delete-package-versions relies on.
  return operation.owner === "org" && found?.type !== "Organization" ? undefined : found;
}

/** The active package that a path names, whoever may see it. */
export function packageAt(registry: Registry, operation: Operation, params: Params, token: Token): Package | undefined {
  const owner = ownerOf({ operation, params, registry, token });
  const type = packageTypes.find((known) => known === params["package_type"]);
  if (!owner || !type) return undefined;
  return registry.named(owner, type, params["package_name"] ?? "").find(({ deletedAt }) => deletedAt === undefined);
}

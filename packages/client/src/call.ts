import type { EditionId, OperationId, PackageType } from "@ghpkg/types";
import type { Operation } from "./actions.ts";
import { listKey } from "./deletions.ts";
import type { CalledOperation } from "./errors.ts";
import { looksEncoded } from "./names.ts";
import { present } from "./present.ts";

/** The values of a path's parameters, by their names in the path template. */
export type PathValues = Readonly<Record<string, number | string | undefined>>;

/** A call, as far as it can be told to people. */
export interface Call {
  /** Absent where the transport is used alone: it knows requests, not operations. */
  readonly operation?: CalledOperation;
  readonly edition?: EditionId;
  readonly method: string;
  readonly packageType?: PackageType;
  /** In words: `delete version 42 of container/team/app of acme`. */
  readonly what: string;
  /** The list that it deletes from, if it does. */
  readonly deletesFrom?: string;
  /** Whether one of its names seems to be encoded already. */
  readonly encoded?: boolean;
}

/** Describes a call of an operation. */
export function callOf(
  { id, method, verb }: Operation,
  edition: EditionId,
  path: PathValues,
  queried: unknown,
): Call & { readonly operation: OperationId } {
  const { package_name: name, package_version_id: version } = path;
  // Types allow no other values; GitHub refuses those that come past them.
  const packageType = (path["package_type"] ?? queried) as PackageType | undefined;
  const what = [
    verb,
    version === undefined ? "" : `version ${version} of`,
    name === undefined ? (packageType ?? "") : `${packageType}/${name}`,
    `of ${path["org"] ?? path["username"] ?? "the token's account"}`,
  ];
  return present({
    operation: id,
    edition,
    method,
    packageType,
    what: what.filter(Boolean).join(" "),
    deletesFrom: method === "DELETE" ? listKey(packageType, version === undefined ? undefined : name) : undefined,
    encoded: looksEncoded(name),
  });
}

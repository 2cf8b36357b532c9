import type { PackagesError } from "./errors.ts";

/** How an operation of a description stands in its generated types. */
interface Described {
  readonly parameters: unknown;
  readonly responses: unknown;
}

/** The path templates that have the method. */
export type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, Described> ? Path : never;
}[keyof Paths];

/** What a call is made with: the parameters of the operation, and a signal to abort it. */
export type RawInit<Operation> = Operation extends { parameters: infer Parameters extends object }
  ? {
      readonly params: Pick<Parameters, keyof Parameters & ("path" | "query")>;
      readonly signal?: AbortSignal | undefined;
    }
  : never;

/** What the operation answers with: nothing where there is no JSON. */
export type RawData<Operation> = Operation extends {
  responses: { 200: { content: { "application/json": infer Data } } };
}
  ? Data
  : undefined;

/** The end of a call: `ok` says which. */
export type RawResult<Data> =
  | { readonly ok: true; readonly data: Data; readonly response: Response }
  | {
      readonly ok: false;
      readonly error: PackagesError;
      /** Absent when none arrived. Its body has been read. */
      readonly response?: Response;
    };

/** A parameter of a call: it may be left out where the operation needs none. */
type Args<Init> = Init extends { params: infer Params }
  ? object extends Params
    ? [init?: Partial<Init>]
    : [init: Init]
  : [];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Record<Method, infer Operation> ? Operation : never;

/** One method of the raw hatch. */
export type RawMethod<Paths, Method extends string> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...args: Args<RawInit<OperationAt<Paths, Path, Method>>>
) => Promise<RawResult<RawData<OperationAt<Paths, Path, Method>>>>;

/** Every operation by method and path template, as openapi-fetch calls them. A call that fails does not reject: `ok` tells how it went. */
export interface RawClient<Paths> {
  readonly GET: RawMethod<Paths, "get">;
  readonly DELETE: RawMethod<Paths, "delete">;
  readonly POST: RawMethod<Paths, "post">;
}

import { operationAt } from "./actions.ts";
import { callOf } from "./call.ts";
import type { Call, PathValues } from "./call.ts";
import { send } from "./connection.ts";
import type { Answer, Connection } from "./connection.ts";
import { refusal } from "./failure.ts";
import type { CallGuard } from "./guard.ts";
import { nameFault } from "./names.ts";
import { present } from "./present.ts";
import { callUrl } from "./raw.ts";

/** What a call by path template is made with. */
export interface PathInit {
  readonly path?: PathValues;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal | undefined;
}

/** An answer, with the call and the address it is the answer to. */
export interface PathAnswer extends Answer {
  readonly call: Call;
  readonly url: string;
}

/** Calls an operation by its method and path template. Rejects with a PackagesError, or with what a guard throws. */
export type PathCaller = (method: string, template: string, init: PathInit) => Promise<PathAnswer>;

/** The way of all calls, from the facade and from the raw hatch: checked, guarded, made, sent. */
export function createPathCaller(connection: Connection, guards: readonly CallGuard[]): PathCaller {
  const { baseUrl, edition } = connection;
  return async function callPath(method, template, { path = {}, query = {}, signal }) {
    const operation = operationAt(method, template);
    if (!operation) throw new TypeError(`${method} ${template} is none of the operations on packages.`);
    const call = callOf(operation, edition, path, query["package_type"]);
    for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
      const fault = nameFault(path[name]);
      if (fault) throw refusal(call, `${name} is ${JSON.stringify(path[name]) ?? "missing"}: ${fault}.`);
    }
    for (const guard of guards) guard(present({ operation: operation.id, packageType: call.packageType, edition }));
    const url = callUrl(baseUrl, template, path, query);
    return { ...(await send(connection, call, url, signal)), call, url };
  };
}

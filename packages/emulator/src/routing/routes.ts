import { RegExpRouter } from "hono/router/reg-exp-router";
import type { Endpoint } from "./endpoints.ts";
import { endpoints } from "./endpoints.ts";
import { graphql } from "./graphql.ts";
import type { Operation } from "../operations/operation.ts";
import { operations } from "../operations/operation.ts";

/** What a path leads to, and what stands in it, decoded. */
export type Route =
  | { readonly to: "operation"; readonly operation: Operation; readonly params: Params }
  | { readonly to: "endpoint"; readonly endpoint: Endpoint; readonly params: Params };

export type Params = Readonly<Record<string, string>>;

type Target =
  | { readonly to: "operation"; readonly operation: Operation }
  | { readonly to: "endpoint"; readonly endpoint: Endpoint };

const router = new RegExpRouter<Target>();
for (const operation of operations) {
  router.add(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ":$1"), { to: "operation", operation });
}
for (const endpoint of endpoints) router.add("GET", endpoint.path, { to: "endpoint", endpoint });

/** Where a method and a path lead, behind the edition's base path; nothing for what leads nowhere. */
export function routeOf(method: string, path: string, basePath: string): Route | undefined {
  // On Enterprise Server it stands beside /api/v3: https://docs.github.com/enterprise-server@latest/graphql
  if (method === "POST" && path === (basePath === "" ? "/graphql" : "/api/graphql")) {
    return { to: "endpoint", endpoint: graphql, params: {} };
  }
  return path.startsWith(`${basePath}/`) ? restRoute(method, path.slice(basePath.length)) : undefined;
}

/** A name is one segment, so a slash in it is `%2F`. */
function restRoute(method: string, path: string): Route | undefined {
  const numbered = numberedPath.exec(path);
  if (!numbered) return plainRoute(method, path);
  const [, place = "", id = "", rest = ""] = numbered;
  const route = plainRoute(method, `/${place === "user" ? "users" : "orgs"}/${id}${rest}`);
  if (route?.to !== "operation") return undefined;
  const { org: _org, username: _username, ...params } = route.params;
  return { ...route, params: { ...params, owner_id: id } };
}

/** Links between pages have the owner's number: https://github.com/snok/container-retention-policy/issues/33 */
const numberedPath = /^\/(organizations|user)\/(\d{1,15})(\/.*)$/;

function plainRoute(method: string, path: string): Route | undefined {
  // HEAD is answered as GET is, without the body.
  const [found, values] = router.match(method === "HEAD" ? "GET" : method, path);
  const first = found[0];
  if (!first) return undefined;
  const params: Record<string, string> = {};
  for (const [name, at] of Object.entries(first[1])) {
    const value = decoded(typeof at === "number" ? values?.[at] : at);
    if (value === undefined || value === "") return undefined;
    params[name] = value;
  }
  return { ...first[0], params };
}

/** Nothing for what is no percent-encoding. */
function decoded(value: string | undefined): string | undefined {
  if (value === undefined || !value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

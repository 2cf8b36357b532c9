import { RegExpRouter } from "hono/router/reg-exp-router";
import type { Endpoint } from "./endpoints.ts";
import { endpoints } from "./endpoints.ts";
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
  for (const path of pathsOf(operation.path)) router.add(operation.method, path, { to: "operation", operation });
}
for (const endpoint of endpoints) router.add("GET", endpoint.path, { to: "endpoint", endpoint });

/** Where a method and a path lead. A name is one segment, so a slash in it is `%2F`; nothing for what leads nowhere. */
export function routeOf(method: string, path: string): Route | undefined {
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

/**
 * The path of the description, and the one with the owner's number that links between pages have:
 * https://github.com/snok/container-retention-policy/issues/33
 */
function pathsOf(path: string): string[] {
  const plain = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const numbered = plain
    .replace(/^\/orgs\/:org\//, "/organizations/:owner_id{[0-9]+}/")
    .replace(/^\/users\/:username\//, "/user/:owner_id{[0-9]+}/");
  return numbered === plain ? [plain] : [plain, numbered];
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

import type { Violation } from "./prism.ts";
import { violationsIn } from "./prism.ts";

/** A call of one of the operations: its method and path template, and what stands for the parameters. */
export interface Call {
  readonly operation: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, and what Prism found in it. */
export interface Visited {
  readonly operation: string;
  readonly status: number;
  /** JSON; absent when there was no body. */
  readonly body?: unknown;
  /** What to ask with whether it has changed. */
  readonly etag?: string;
  readonly violations: readonly Violation[];
}

/** Makes a call, and notes what came back. */
export type Visit = (call: Call) => Promise<Visited>;

/** Calls through Prism, as somebody. */
export function visitorOf(baseUrl: string, headers: Readonly<Record<string, string>>): Visit {
  return async ({ operation, params = {}, query = "", headers: own = {} }) => {
    const [method = "", template = ""] = operation.split(" ");
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const response = await fetch(`${baseUrl}${path}${query}`, { method, headers: { ...headers, ...own } });
    const text = await response.text();
    const etag = response.headers.get("etag");
    return {
      operation,
      status: response.status,
      ...(text !== "" && { body: JSON.parse(text) }),
      ...(etag !== null && { etag }),
      violations: violationsIn(response.headers),
    };
  };
}

/** Where packages of an owner are: of acme, of the token's user, of a user. */
export const owners = [
  { at: "/orgs/{org}", params: { org: "acme" } },
  { at: "/user", params: {} },
  { at: "/users/{username}", params: { username: "octocat" } },
] as const;

/** A package of each type, as both owners have them. */
export const packages = {
  container: "team/app",
  docker: "team/app",
  maven: "com.acme.app",
  npm: "left-pad",
  nuget: "Acme.App",
  rubygems: "acme-app",
} as const;

const one = "/packages/{package_type}/{package_name}";

/** Reads everything there is, deletes and restores a version and then the package: each of the 27 operations, with success. */
export async function walk(visit: Visit): Promise<Visited[]> {
  const visited: Visited[] = [];
  const go = async (call: Call): Promise<Visited> => {
    const found = await visit(call);
    visited.push(found);
    return found;
  };
  for (const { at, params: owner } of owners) {
    await go({ operation: `GET ${at}/docker/conflicts`, params: owner });
    for (const [package_type, package_name] of Object.entries(packages)) {
      await go({ operation: `GET ${at}/packages`, params: owner, query: `?package_type=${package_type}` });
      const params = { ...owner, package_type, package_name };
      await go({ operation: `GET ${at}${one}`, params });
      const list = await go({ operation: `GET ${at}${one}/versions`, params });
      const version = { ...params, package_version_id: newestIn(list) };
      await go({ operation: `GET ${at}${one}/versions/{package_version_id}`, params: version });
      await go({ operation: `DELETE ${at}${one}/versions/{package_version_id}`, params: version });
      await go({ operation: `GET ${at}${one}/versions`, params, query: "?state=deleted" });
      await go({ operation: `POST ${at}${one}/versions/{package_version_id}/restore`, params: version });
      await go({ operation: `DELETE ${at}${one}`, params });
      await go({ operation: `POST ${at}${one}/restore`, params });
    }
  }
  return visited;
}

/** The id of the first version in a list. */
function newestIn({ body }: Visited): string {
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  if (typeof first === "object" && first !== null && "id" in first) return String(first.id);
  throw new Error(`no version in ${JSON.stringify(body)}`);
}

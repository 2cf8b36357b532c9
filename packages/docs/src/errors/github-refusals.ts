import { explainFailure, kindOfToken } from "@ghpkg/scopes";
import type { FailureCause } from "@ghpkg/scopes";
import { createEmulator } from "@ghpkg/emulator";
import { operationsTable } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";
import { operationIds } from "../rest/operation-slug.ts";

/** A refusal as it reads, and what it means. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** The request that was refused so: `DELETE /orgs/…`. */
  readonly request: string;
  readonly cause: FailureCause;
}

const acme = "/orgs/acme/packages";
// Every way to be refused that the demo seed has, by token, method and path.
const requests: readonly (readonly [
  token: string,
  method: string,
  path: string,
  headers?: Readonly<Record<string, string>>,
])[] = [
  ["", "GET", `${acme}?package_type=container`],
  ["ghp_wrong", "GET", `${acme}?package_type=container`],
  ["ghp_demo_expired", "GET", `${acme}?package_type=container`],
  ["ghp_demo_no_scopes", "GET", `${acme}?package_type=container`],
  ["ghp_demo_no_scopes", "GET", `${acme}/npm/left-pad`],
  ["ghp_demo_no_scopes", "GET", `${acme}/npm/left-pad/versions`],
  ["ghp_demo_reader", "DELETE", `${acme}/npm/left-pad`],
  ["ghp_demo_reader", "DELETE", `${acme}/npm/left-pad/versions/1`],
  ["ghp_demo_reader", "POST", `${acme}/npm/gone/restore`],
  ["ghp_demo_member", "DELETE", `${acme}/npm/left-pad`],
  ["ghp_demo_admin", "GET", `${acme}/npm/no-such-package`],
  ["ghp_demo_admin", "GET", `${acme}/container/team/app`],
  ["ghp_demo_no_sso", "GET", "/orgs/globex/packages/container/reactor"],
  ["ghp_demo_admin", "GET", "/orgs/initech/packages/npm/reports"],
  ["github_pat_demo_fine_grained", "GET", `${acme}/npm/left-pad`],
  ["ghs_demo_actions", "GET", `${acme}?package_type=container`],
  ["ghs_demo_actions", "DELETE", "/users/octocat/packages/npm/left-pad/versions/1"],
  ["ghp_demo_admin", "GET", `${acme}?package_type=container&page=101&per_page=100`],
  ["ghp_demo_admin", "POST", `${acme}/npm/long-gone/restore`],
  ["ghp_demo_admin", "GET", `${acme}/npm/left-pad`, { "x-github-api-version": "2020-01-01" }],
];

/** What the emulator, which answers as GitHub does, says to each: asked while the site is built. */
export async function githubRefusals(): Promise<Refusal[]> {
  const all = (await Promise.all(requests.map(refusalOf))).flat();
  const keys = all.map(({ status, message, cause }) => `${status} ${cause} ${message}`);
  return all.filter((_, place) => keys.indexOf(keys[place] ?? "") === place);
}

async function refusalOf([token, method, path, headers]: (typeof requests)[number]): Promise<Refusal[]> {
  // Its own, so that no refusal has to do with the one before.
  const github = createEmulator({ clock: { now: "2026-01-01T00:00:00Z", frozen: true } });
  const response = await github.fetch(`https://api.github.com${path}`, {
    method,
    headers: { "user-agent": "ghpkg-docs", ...(token === "" ? {} : { authorization: `Bearer ${token}` }), ...headers },
  });
  if (response.status < 400) return [];
  const body: unknown = await response.json();
  const operation = operationOf(method, path);
  const { cause } = explainFailure({
    status: response.status,
    headers: response.headers,
    body,
    ...(operation && { operation }),
    ...(token === "" ? {} : { tokenKind: kindOfToken(token) }),
  });
  return [{ status: response.status, message: String(Object(body).message), request: `${method} ${path}`, cause }];
}

/** The operation that a request calls; none where its path is none's, as with a bare slash in a name. */
function operationOf(method: string, path: string): OperationId | undefined {
  const [plain = ""] = path.split("?");
  return operationIds.find((operation) => {
    const { method: own, path: template } = operationsTable[operation];
    return own === method && new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(plain);
  });
}

// As much of GitHub's API as examples and browsers need, in memory: https://docs.github.com/rest/packages/packages
import { createHash } from "node:crypto";
import { findOperation } from "./operations.ts";
import type { Found } from "./operations.ts";
import { pageOf } from "./pages.ts";
import type { Registry, StoredPackage } from "./registry.ts";
import { createRegistry } from "./registry.ts";
import { shownAccount, shownPackage, shownVersion } from "./shown.ts";

/** Answers a request as GitHub would; with nothing when it is none of the calls it knows. */
export type FakeGithub = (request: Request) => Response | undefined;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly link?: string | undefined;
}

/** A GitHub of its own, in which nothing has been deleted yet. Tokens may do everything; without one nothing is shown. */
export function createFakeGithub(): FakeGithub {
  const registry = createRegistry();
  let requests = 0;
  return (request) => {
    const url = new URL(request.url);
    const answer = account(registry, request.method, url) ?? packages(registry, request, url);
    if (!answer) return undefined;
    requests += 1;
    return respond(answer, request, requests);
  };
}

function account({ accounts }: Registry, method: string, { pathname }: URL): Answer | undefined {
  if (method !== "GET") return undefined;
  if (pathname === "/rate_limit") {
    const core = { limit: 5000, used: 1, remaining: 4999, reset: inAnHour() };
    return { status: 200, body: { resources: { core }, rate: core } };
  }
  const [asked, login] = /^\/user$|^\/users\/([^/]+)$/.exec(pathname) ?? [];
  if (asked === undefined) return undefined;
  const found = accounts.find((one) => (login === undefined ? one.type === "User" : one.login === login));
  return found ? { status: 200, body: shownAccount(found) } : refusal(404, "Not Found");
}

function packages(registry: Registry, request: Request, url: URL): Answer | undefined {
  const found = findOperation(request.method, byLogin(registry, url.pathname));
  if (!found) return undefined;
  const refuse = (status: number, message: string): Answer => refusal(status, message, found.documentationUrl);
  if (!request.headers.has("authorization")) return refuse(401, "Requires authentication");
  const owner = registry.accounts.find(({ login, type }) => (found.login ? login === found.login : type === "User"));
  if (!owner) return refuse(404, "Not Found");
  if (found.action === "/docker/conflicts") return { status: 200, body: [] };
  const owned = registry.packages.filter((one) => one.owner === owner);
  if (found.action === "/packages") {
    const type = url.searchParams.get("package_type");
    const visibility = url.searchParams.get("visibility");
    const listed = owned.filter(
      (one) => one.package_type === type && (visibility ?? one.visibility) === one.visibility && !one.deleted,
    );
    // A list of packages has no Link: https://github.com/octokit/core.js/issues/695
    return { status: 200, body: pageOf(listed, url).items.map((one) => shownPackage(one, url)) };
  }
  const { package_type, package_name } = found.params;
  const one = owned.find(({ package_type: type, name }) => type === package_type && name === package_name);
  return (one && within(one, found, url)) ?? refuse(404, "Package not found.");
}

/** What is done to a package or to one of its versions; nothing when it is not there. */
function within(one: StoredPackage, { method, action, params }: Found, url: URL): Answer | undefined {
  const restoring = action.endsWith("/restore");
  if (one.deleted && (!restoring || action.includes("/versions/"))) return undefined;
  const id = params["package_version_id"];
  if (action.endsWith("/versions")) {
    const deleted = url.searchParams.get("state") === "deleted";
    const { items, link } = pageOf(
      one.versions.filter((version) => version.deleted === deleted),
      url,
      one.owner,
    );
    return { status: 200, body: items.map((version) => shownVersion(one, version, url)), link };
  }
  const target = id === undefined ? one : one.versions.find((version) => String(version.id) === id);
  if (!target || target.deleted !== restoring) return undefined;
  if (method === "GET") {
    return { status: 200, body: "versions" in target ? shownPackage(one, url) : shownVersion(one, target, url) };
  }
  target.deleted = method === "DELETE";
  return { status: 204 };
}

/** The path with the account's name in place of its number, which links have. */
function byLogin({ accounts }: Registry, pathname: string): string {
  return pathname.replace(/^\/(?:organizations|user)\/(\d+)(?=\/)/, (whole, id) => {
    const found = accounts.find((one) => String(one.id) === id);
    if (!found) return whole;
    return found.type === "User" ? `/users/${found.login}` : `/orgs/${found.login}`;
  });
}

/** `status` is text in GitHub's refusals: https://github.com/cli/cli/issues/10592 */
function refusal(status: number, message: string, documentation_url = "https://docs.github.com/rest"): Answer {
  return { status, body: { message, documentation_url, status: String(status) } };
}

function respond({ status, body, link }: Answer, request: Request, count: number): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  const etag = text === null ? undefined : `"${createHash("sha256").update(text).digest("hex")}"`;
  const headers = {
    "content-type": "application/json; charset=utf-8",
    // A token that lists write:packages alone can read packages: https://github.com/octokit/core.js/issues/695
    "x-oauth-scopes": "delete:packages, write:packages",
    "x-github-request-id": `F983:2FA5D2:3DE288C:C8E5D1A:${count.toString(16).toUpperCase().padStart(8, "0")}`,
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": String(5000 - count),
    "x-ratelimit-used": String(count),
    "x-ratelimit-reset": String(inAnHour()),
    "x-ratelimit-resource": "core",
    ...(etag && { etag }),
    ...(link && { link }),
  };
  if (etag && request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers });
}

function inAnHour(): number {
  return Math.floor(Date.now() / 1000) + 3600;
}

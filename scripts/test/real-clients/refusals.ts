import { describedOperations } from "./described.ts";
import { tokens } from "./seed.ts";
import type { Call, Visit, Visited } from "./walk.ts";

/** Does everything that is refused, on every operation of a slice where it can be, and asks again for what it has read. */
export async function beRefused(visit: Visit, slice: string): Promise<Visited[]> {
  const visited: Visited[] = [];
  const go = async (call: Call): Promise<Visited> => {
    const found = await visit(call);
    visited.push(found);
    return found;
  };
  for (const operation of describedOperations(slice)) {
    if (operation.startsWith("GET ")) await readTwice(go, operation);
    for (const call of refusedCalls(operation)) await go(call);
  }
  for (const call of refusedDeletions) await go(call);
  return visited;
}

async function readTwice(go: Visit, operation: string): Promise<void> {
  const call = { operation, params: realFor(operation), query: "?package_type=container" };
  const { etag = "" } = await go(call);
  await go({ ...call, headers: { "if-none-match": etag } });
}

/** An operation without a token, without its scopes, of what is not there, and so on. */
function refusedCalls(operation: string): Call[] {
  const params = realFor(operation);
  const call = { operation, params, query: "?package_type=container" };
  return [
    { ...call, headers: { authorization: "" } },
    { ...call, headers: { authorization: "Bearer ghp_nobodyKnowsThisOne" } },
    { ...call, headers: { authorization: `Bearer ${tokens.unscoped}` } },
    { ...call, headers: { "x-github-api-version": "2000-01-01" } },
    ...(takesWhatMayBeAbsent(operation) ? absentCalls(operation) : []),
    ...(operation.endsWith("/packages")
      ? [
          { operation, params },
          { operation, params, query: "?package_type=pypi" },
          { operation, params, query: "?package_type=container&per_page=100&page=101" },
        ]
      : []),
  ];
}

/** What is there, in the organization or with the user. */
function realFor(operation: string): Record<string, string> {
  const package_version_id = operation.includes("{org}") ? "100250" : "200250";
  return { org: "acme", username: "octocat", package_type: "container", package_name: "team/app", package_version_id };
}

/** `GET /user/packages` names nothing that could be absent. */
function takesWhatMayBeAbsent(operation: string): boolean {
  return operation.includes("{");
}

function absentCalls(operation: string): Call[] {
  const params = realFor(operation);
  const query = "?package_type=container";
  return operation.includes("{package_name}")
    ? [{ operation, params: { ...params, package_name: "nothing" }, query }]
    : [{ operation, params: { ...params, org: "nobody", username: "nobody" }, query }];
}

const deletePackage = "DELETE /orgs/{org}/packages/{package_type}/{package_name}";
const deleteVersion = `${deletePackage}/versions/{package_version_id}`;

/** What stays although its owner wants it gone. */
const refusedDeletions: readonly Call[] = [
  { operation: deletePackage, params: { org: "acme", package_type: "container", package_name: "popular" } },
  {
    operation: deleteVersion,
    params: { org: "acme", package_type: "container", package_name: "popular", package_version_id: "9002" },
  },
  {
    operation: deleteVersion,
    params: { org: "acme", package_type: "npm", package_name: "only-one", package_version_id: "3001" },
  },
];

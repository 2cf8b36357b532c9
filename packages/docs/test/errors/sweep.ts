import { assumptionTable, createEmulator, demoSeed } from "@ghpkg/emulator";
import type { AssumptionChoices, Emulator } from "@ghpkg/emulator";
import { operationsTable } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";
import { operationIds } from "../../src/rest/operation-slug.ts";

/** What paths are filled in with: what is there, what is not, what is refused, and nonsense. */
const targets: readonly Readonly<Record<string, string>>[] = [
  { owner: "acme", type: "npm", name: "left-pad" },
  { owner: "acme", type: "npm", name: "only-one" },
  { owner: "acme", type: "npm", name: "gone" },
  { owner: "acme", type: "npm", name: "long-gone" },
  { owner: "acme", type: "npm", name: "absent" },
  { owner: "acme", type: "npm", name: "left-pad", version: "1" },
  { owner: "acme", type: "npm", name: "left-pad", version: "one" },
  { owner: "acme", type: "container", name: "team/app" },
  { owner: "acme", type: "container", name: "site", tag: "latest" },
  { owner: "acme", type: "container", name: "single", tag: "latest" },
  { owner: "acme", type: "maven", name: "com.acme.app" },
  { owner: "acme", type: "pypi", name: "left-pad" },
  { owner: "octocat", type: "npm", name: "left-pad" },
  { owner: "globex", type: "container", name: "reactor" },
  { owner: "initech", type: "npm", name: "reports" },
  { owner: "nobody-at-all", type: "npm", name: "left-pad" },
];

const queries = [
  "",
  "?package_type=npm",
  "?package_type=npm&visibility=secret",
  "?package_type=npm&page=101&per_page=100",
];
const tokens = [undefined, "ghp_wrong", ...(demoSeed.tokens ?? []).map(({ token }) => token)];
const oneOfEachKind = [
  "ghp_demo_admin",
  "ghp_demo_member",
  "ghp_demo_reader",
  "github_pat_demo_fine_grained",
  "ghu_demo_app_user",
  "ghs_demo_installation",
  "ghs_demo_actions",
];
const bodies = ["{", "[]", "null"];

/**
 * Everything that the emulator refuses when all of the demo seed is asked for in every way, as `status message`; `quickly` with
 * a token of each kind and the operations of organizations.
 */
export async function sweptMessages(assumptions: AssumptionChoices, quickly = false): Promise<ReadonlySet<string>> {
  const github = createEmulator({ edition: "ghec", rateLimits: false, assumptions });
  const start = github.snapshot();
  const found = new Set<string>();
  const paths = await Promise.all(targets.map((target) => pathsOf(github, target)));
  const asked = paths.flat().filter(({ path }) => !quickly || path.startsWith("/orgs/"));
  for (const call of asked.flatMap((one) => callsOf(one, quickly))) {
    // One after the other: what a call has deleted is put back before the next.
    // oxlint-disable-next-line no-await-in-loop
    const response = await github.fetch(`https://api.github.com${call.path}`, call);
    if (response.ok && call.method !== "GET") github.restore(start);
    if (response.ok) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above; a refusal is JSON with a message
    const { message } = (await response.json()) as { readonly message: string };
    found.add(`${response.status} ${message}`);
  }
  return found;
}

interface AskedCall extends AskedPath {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A path with every token, and with what is wrong with a request whoever sends it. */
function callsOf({ method, path }: AskedPath, quickly: boolean): AskedCall[] {
  const admin = { authorization: "Bearer ghp_demo_admin" };
  const byToken = (quickly ? oneOfEachKind : tokens).map((token) => ({
    method,
    path,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  }));
  if (quickly) return byToken;
  const withBody = method === "GET" ? [] : bodies.map((body) => ({ method, path, headers: admin, body }));
  return [...byToken, ...withBody, { method, path, headers: { ...admin, "x-github-api-version": "2020-01-01" } }];
}

/** Every choice of an assumption that is not the usual one, a switch at a time. */
export const switched: readonly AssumptionChoices[] = Object.entries(assumptionTable).flatMap(([name, row]) =>
  (row.choices ?? []).filter((choice) => choice !== row.default).map((choice) => ({ [name]: choice })),
);

interface AskedPath {
  readonly method: string;
  readonly path: string;
}

async function pathsOf(github: Emulator, target: Readonly<Record<string, string>>): Promise<AskedPath[]> {
  const version = target["version"] ?? (await versionOf(github, target));
  return operationIds.flatMap((operation) => {
    const { method, path } = operationsTable[operation];
    const filled = path
      .replace(/\{org\}|\{username\}/, target["owner"] ?? "")
      .replace("{package_type}", target["type"] ?? "")
      .replace("{package_name}", encodeURIComponent(target["name"] ?? ""))
      .replace("{package_version_id}", version);
    const asked = isList(operation) ? queries.map((query) => filled + query) : [filled];
    return asked.map((one) => ({ method, path: one }));
  });
}

function isList(operation: OperationId): boolean {
  return operation.startsWith("packages/list-packages-");
}

async function versionOf(
  github: Emulator,
  { owner, type, name, tag }: Readonly<Record<string, string>>,
): Promise<string> {
  const place = owner === "octocat" ? "users" : "orgs";
  const token = owner === "octocat" ? "ghp_demo_octocat" : "ghp_demo_admin";
  const path = `/${place}/${owner}/packages/${type}/${encodeURIComponent(name ?? "")}/versions`;
  const response = await github.fetch(`https://api.github.com${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) return "1";
  // What the emulator answers a list of versions with.
  const listed = (await response.json()) as readonly { id: number; metadata?: { container?: { tags: string[] } } }[];
  const found = listed.find(({ metadata }) => tag === undefined || metadata?.container?.tags.includes(tag));
  return String(found?.id ?? 1);
}

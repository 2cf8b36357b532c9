import type { EmulatorOptions, Fault } from "../../src/index.ts";
import { operations } from "../../src/operations/operation.ts";
import type { Operation } from "../../src/operations/operation.ts";
import { ids } from "./scenario-seed.ts";

/** What somebody does, of an operation, to see how it is answered. */
export interface Scenario {
  readonly name: string;
  readonly options?: EmulatorOptions;
  readonly fault?: Fault;
  /** Whether it makes sense for the operation; for all when left out. */
  readonly of?: (operation: Operation) => boolean;
  readonly request: (operation: Operation) => ScenarioRequest;
}

/** What is asked. A token is `ghp_mona`'s when none is named. */
export interface ScenarioRequest {
  readonly target?: Target;
  readonly token?: string | null;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a path names. */
export interface Target {
  readonly owner?: string;
  readonly type?: string;
  readonly name?: string;
  readonly version?: number;
}

const isWrite = ({ method }: Operation): boolean => method !== "GET";
const isRead = ({ method }: Operation): boolean => method === "GET";
const does =
  (...actions: readonly string[]) =>
  ({ action }: Operation): boolean =>
    actions.includes(action);

/** What each operation does without a refusal. */
const plain = (operation: Operation): ScenarioRequest => {
  const { action } = operation;
  if (action === "restore") return { target: { name: "gone" } };
  if (action === "restore-version") return { target: { version: ids.deleted } };
  return action === "list" ? { query: "?package_type=container" } : {};
};
const asking =
  (more: ScenarioRequest) =>
  (operation: Operation): ScenarioRequest => ({ ...plain(operation), ...more });

const failing = [429, 500, 502, 503, 504].map((status): Scenario => ({
  name: `a fault answers ${status}`,
  fault: { effect: { status } },
  request: plain,
}));

/** All ways in which operations are answered. */
export const scenarios: readonly Scenario[] = [
  { name: "all is well", request: plain },
  { name: "nothing has changed", of: isRead, request: asking({ headers: { "if-none-match": "*" } }) },
  { name: "no token", request: asking({ token: null }) },
  { name: "no scope", request: asking({ token: "ghp_none" }) },
  { name: "a fine-grained token", request: asking({ token: "github_pat_mona" }) },
  {
    name: "a fine-grained token that sees nothing",
    options: { assumptions: { fineGrainedStatus: 404 } },
    request: asking({ token: "github_pat_mona" }),
  },
  {
    name: "nobody of that name",
    of: ({ owner }) => owner !== "me",
    request: (operation) => ({ ...plain(operation), target: { owner: "nobody" } }),
  },
  { name: "no package of that name", of: takesPackage, request: asking({ target: { name: "absent" } }) },
  { name: "no version of that number", of: takesVersion, request: asking({ target: { version: 999_999 } }) },
  { name: "an API version that there is not", request: asking({ headers: { "x-github-api-version": "2020-01-01" } }) },
  {
    name: "an API version that is retired",
    options: { clock: { now: "2029-01-01T00:00:00Z" } },
    request: asking({ headers: { "x-github-api-version": "2022-11-28" } }),
  },
  { name: "no User-Agent", options: { userAgent: "always" }, request: plain },
  { name: "a body that is null", of: isWrite, request: asking({ body: "null" }) },
  { name: "a body that is no JSON", of: isWrite, request: asking({ body: "{" }) },
  { name: "a body that is too long", of: isWrite, request: asking({ body: " ".repeat(1_100_000) }) },
  { name: "no package_type", of: does("list"), request: () => ({}) },
  {
    name: "parameters that there are not, refused with 422",
    options: { assumptions: { packageTypeStatus: 422, pathPackageTypeStatus: 422, filterStatus: 422 } },
    of: (operation) => operation.action !== "conflicts",
    request: (operation) =>
      operation.action === "versions" ? { query: "?state=asleep" } : { target: { type: "pypi" } },
  },
  {
    name: "what is still there, restored",
    options: { assumptions: { restoreRefusedStatus: 409 } },
    of: does("restore", "restore-version"),
    request: () => ({}),
  },
  { name: "the last version", of: does("delete-version"), request: () => lonely },
  { name: "what is downloaded a lot", of: does("delete", "delete-version"), request: () => popular },
  { name: "a docker version", of: does("get-version", "versions"), request: () => docker },
  {
    name: "a docker version with tag alone",
    options: { assumptions: { dockerMetadata: "tag" } },
    of: does("get-version", "versions"),
    request: () => docker,
  },
  {
    name: "an internal package that says so",
    options: { assumptions: { internalShown: "internal" } },
    of: ({ owner, action }) => owner === "org" && (action === "list" || action === "get"),
    request: ({ action }) => ({
      target: { name: "inside" },
      ...(action === "list" && { query: "?package_type=container" }),
    }),
  },
  { name: "the newest API version", request: asking({ headers: { "x-github-api-version": "2026-03-10" } }) },
  ...failing,
  { name: "a fault answers a page", fault: { effect: { html: 502 } }, request: plain },
];

const lonely: ScenarioRequest = { target: { type: "npm", name: "lonely", version: ids.lonely } };
const popular: ScenarioRequest = { target: { name: "popular", version: ids.popular } };
const docker: ScenarioRequest = { target: { type: "docker", name: "moved", version: ids.docker } };

function takesPackage({ path }: Operation): boolean {
  return path.includes("{package_name}");
}

function takesVersion({ path }: Operation): boolean {
  return path.includes("{package_version_id}");
}

/** Every scenario with every operation it makes sense for. */
export const cases: readonly { readonly scenario: Scenario; readonly operation: Operation }[] = scenarios.flatMap(
  (scenario) => operations.filter((one) => scenario.of?.(one) ?? true).map((operation) => ({ scenario, operation })),
);

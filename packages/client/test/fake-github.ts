import { setImmediate } from "node:timers/promises";
import type { Fetch } from "../src/index.ts";

/** A version as the fake keeps it. */
export interface FakeVersion {
  readonly id: number;
  readonly name: string;
  readonly created_at: string;
}

/** What the fake was asked. */
export interface FakeRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Headers;
}

/** What to answer instead; nothing to answer as usual. `"lose"` does what was asked and then loses the answer. */
export type Fault = (request: FakeRequest, count: number) => Response | "lose" | Error | undefined | Promise<undefined>;

/** As much of GitHub as the client's tests need, until an emulator takes its place: one organization with packages. */
export interface FakeGithub {
  readonly fetch: Fetch;
  readonly requests: FakeRequest[];
  /** The versions of container `acme/app`, newest first. */
  readonly versions: FakeVersion[];
  /** The packages of type npm, newest first. */
  readonly packages: FakeVersion[];
  push(): FakeVersion;
  fault: Fault | undefined;
  /** Whether lists of versions have `Link` headers. */
  linked: boolean;
  /** How many turns of the event loop go by before what was asked is done, and before the answer arrives. */
  delay: ((request: FakeRequest) => readonly [before: number, after: number]) | undefined;
}

const host = "https://api.github.com";

export function fakeGithub(counts: { readonly versions?: number; readonly packages?: number } = {}): FakeGithub {
  let lastId = 1000;
  function make(): FakeVersion {
    lastId += 1;
    return {
      id: lastId,
      name: `sha256:${lastId}`,
      created_at: new Date(lastId * 60_000).toISOString().replace(".000", ""),
    };
  }
  const some = (count = 0): FakeVersion[] => Array.from({ length: count }, make).toReversed();
  const fake: FakeGithub = {
    requests: [],
    versions: some(counts.versions),
    packages: some(counts.packages),
    push() {
      const version = make();
      fake.versions.unshift(version);
      return version;
    },
    fault: undefined,
    linked: true,
    delay: undefined,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const request = {
        method: init?.method ?? "GET",
        target: url.pathname + url.search,
        headers: new Headers(init?.headers),
      };
      const count = fake.requests.push(request);
      // A real answer takes a moment, and an abort can come in between.
      await Promise.resolve();
      init?.signal?.throwIfAborted();
      const fault = await fake.fault?.(request, count);
      if (fault === undefined) {
        const [before, after] = fake.delay?.(request) ?? [0, 0];
        for (let turn = 0; turn < before; turn += 1) await setImmediate();
        const response = answer(fake, request.method, url);
        for (let turn = 0; turn < after; turn += 1) await setImmediate();
        return response;
      }
      // What is lost on the way has been done.
      if (fault === "lose") answer(fake, request.method, url);
      if (fault instanceof Response) {
        for (let turn = fake.delay?.(request)[1] ?? 0; turn > 0; turn -= 1) await setImmediate();
        return fault;
      }
      throw fault instanceof Error ? fault : new TypeError("fetch failed");
    },
  };
  return fake;
}

function answer(fake: FakeGithub, method: string, url: URL): Response {
  const path = url.pathname.replace("/organizations/42/", "/orgs/acme/");
  const one = /^\/orgs\/acme\/packages\/container\/app\/versions\/(\d+)(\/restore)?$/.exec(path);
  if (one) return ofVersion(fake, method, Number(one[1]), one[2] !== undefined);
  if (path === "/orgs/acme/packages/container/app/versions") return pageOf(fake.versions, url, fake.linked);
  // https://github.com/octokit/core.js/issues/695: lists of packages have no Link.
  if (path === "/orgs/acme/packages") {
    return pageOf(url.searchParams.get("package_type") === "npm" ? fake.packages : [], url, false);
  }
  return refused(404, "Not Found");
}

function ofVersion(fake: FakeGithub, method: string, id: number, restore: boolean): Response {
  const index = fake.versions.findIndex((version) => version.id === id);
  if (restore || index === -1) return refused(404, "Package not found.");
  if (method === "GET") return Response.json(fake.versions[index]);
  fake.versions.splice(index, 1);
  return new Response(null, { status: 204 });
}

function pageOf(list: readonly FakeVersion[], url: URL, linked: boolean): Response {
  const number = Number(url.searchParams.get("page") ?? 1);
  const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100);
  if (url.searchParams.has("package_type") && number * size > 10_000)
    return refused(400, "Only the first 10000 results are available.");
  const last = Math.max(1, Math.ceil(list.length / size));
  const headers = linked && last > 1 ? { link: links(url, number, last) } : undefined;
  return Response.json(list.slice((number - 1) * size, number * size), headers ? { headers } : {});
}

/** The numeric form that GitHub uses: https://github.com/snok/container-retention-policy/issues/33 */
function links(url: URL, number: number, last: number): string {
  const to = (target: number): string => {
    const address = new URL(url.pathname.replace("/orgs/acme/", "/organizations/42/") + url.search, host);
    address.searchParams.set("page", String(target));
    return address.href;
  };
  return number < last
    ? `<${to(number + 1)}>; rel="next", <${to(last)}>; rel="last"`
    : `<${to(number - 1)}>; rel="prev", <${to(1)}>; rel="first"`;
}

export function refused(status: number, message: string, headers: Record<string, string> = {}): Response {
  const documentation_url = "https://docs.github.com/rest/packages/packages";
  return Response.json({ message, documentation_url, status: String(status) }, { status, headers });
}

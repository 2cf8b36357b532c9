import { createClient as createHeyApi } from "@hey-api/client-fetch";
import { Octokit } from "@octokit/core";
import type { PathsOf } from "@ghpkg/types";
import type { FaultEffect } from "@ghpkg/emulator";
import createOpenapiFetch from "openapi-fetch";
import { describe, expect, test } from "vitest";
import type { Fetch, TransportOptions } from "../src/index.ts";
import { createTransport } from "../src/transport.ts";
import { emulatedGithub, inTimeOf, token } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";

interface Sending {
  readonly send: Fetch;
  readonly clock: FakeClock;
  readonly bodies: string[];
}

/** A transport that meets these answers, one after the other, and then JSON. */
function meeting(answers: readonly (() => Response)[], options: TransportOptions = {}): Sending {
  const clock = fakeClock();
  const bodies: string[] = [];
  const send = createTransport({
    clock,
    random: () => 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      const answer = answers[bodies.length];
      bodies.push(await request.text());
      const response = answer?.() ?? Response.json([{ id: 1 }]);
      return Object.defineProperty(response, "url", { value: request.url });
    },
    ...options,
  });
  return { send, clock, bodies };
}

const down = (): Response => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });
const limited = (): Response =>
  Response.json({ message: "Slow down" }, { status: 403, headers: { "retry-after": "60" } });
const cut = (): Response => new Response('[{"id"', { headers: { "content-type": "application/json" } });
const missing = (): Response => Response.json({ message: "Not Found" }, { status: 404 });
const url = "https://api.github.com/orgs/acme/packages?package_type=npm";

const headers = { authorization: `Bearer ${token}` };
const users: [string, (fetch: Fetch) => Promise<unknown>][] = [
  [
    "Octokit",
    async (fetch) => {
      const octokit = new Octokit({ auth: token, request: { fetch } });
      return (await octokit.request("GET /orgs/{org}/packages", { org: "acme", package_type: "npm" })).data;
    },
  ],
  [
    "openapi-fetch",
    async (fetch) => {
      const api = createOpenapiFetch<PathsOf<"fpt">>({ baseUrl: "https://api.github.com", headers, fetch });
      const params = { path: { org: "acme" }, query: { package_type: "npm" } } as const;
      return (await api.GET("/orgs/{org}/packages", { params })).data;
    },
  ],
  [
    "hey-api",
    async (fetch) => {
      const api = createHeyApi({ baseUrl: "https://api.github.com", headers, fetch });
      return (await api.get({ url: "/orgs/acme/packages", query: { package_type: "npm" } })).data;
    },
  ],
];

describe.each(users)("%s", (_, list) => {
  test.each<[string, FaultEffect, number]>([
    ["gets a retry after a 502", { html: 502 }, 250],
    ["waits for a secondary limit", { secondaryLimit: true }, 60_000],
    ["waits for the primary limit", { primaryLimit: true, reset: 60 }, 61_000],
    ["gets a body that broke off once more", { cut: true }, 250],
    ["gets JSON that was cut once more", { badJson: true }, 250],
  ])("%s", async (__, effect, waited) => {
    const clock = fakeClock();
    const github = emulatedGithub({ packages: 1 }, { rateLimits: { emulatedClock: true } });
    github.faults.add({ effect, nth: 1 });
    const send = createTransport({ clock, random: () => 0, fetch: inTimeOf(clock, github) });
    expect(await list(send)).toMatchObject([{ id: 1, name: "p1" }]);
    expect(github.requests.count).toBe(2);
    expect(clock.waited()).toBe(waited);
  });
});

test("Octokit throws its own error for a refusal", async () => {
  const [, list] = users[0] ?? [];
  await expect(list?.(meeting([missing]).send)).rejects.toMatchObject({ name: "HttpError", status: 404 });
});

describe("a body", () => {
  test.each<[string, (send: Fetch) => Promise<Response>]>([
    ["of text", (send) => send(url, { method: "POST", body: "hello" })],
    ["of a request", (send) => send(new Request(url, { method: "POST", body: "hello" }))],
  ])("%s is sent again after a limit", async (_, post) => {
    const { send, bodies } = meeting([limited]);
    expect((await post(send)).status).toBe(200);
    expect(bodies).toEqual(["hello", "hello"]);
  });

  test("that is a stream is sent once", async () => {
    const { send, bodies } = meeting([limited]);
    const body = new Blob(["hello"]).stream();
    // Fetch asks for it with streams; the types of the browser do not know it yet.
    const init = { method: "POST", body, duplex: "half" } as RequestInit;
    expect((await send(url, init)).status).toBe(403);
    expect(bodies).toEqual(["hello"]);
  });

  test("that is a stream follows no redirect: it cannot be sent twice", async () => {
    const moved = (): Response => new Response(null, { status: 307, headers: { location: "/moved" } });
    const { send, bodies } = meeting([moved]);
    // As above.
    const init = { method: "PUT", body: new Blob(["hello"]).stream(), duplex: "half" } as RequestInit;
    await expect(send(url, init)).rejects.toMatchObject({ facts: { kind: "redirected", status: 307 } });
    expect(bodies).toEqual(["hello"]);
  });

  test.each<[string, (send: Fetch) => Promise<Response>]>([
    ["of text", (send) => send(url, { method: "PUT", body: "hello" })],
    ["of a request", (send) => send(new Request(url, { method: "PUT", body: "hello" }))],
  ])("%s follows a redirect that keeps the method", async (_, put) => {
    const moved = (): Response => new Response(null, { status: 307, headers: { location: "/moved" } });
    const { send, bodies } = meeting([moved]);
    expect((await put(send)).url).toBe("https://api.github.com/moved");
    expect(bodies).toEqual(["hello", "hello"]);
  });
});

test("a request without a body follows a redirect", async () => {
  const moved = (): Response => new Response(null, { status: 301, headers: { location: "/moved" } });
  const response = await meeting([moved]).send(new Request(url));
  expect([response.status, response.url]).toEqual([200, "https://api.github.com/moved"]);
});

test.each([
  ["init", (send: Fetch) => send(url, { redirect: "manual" })],
  ["a request", (send: Fetch) => send(new Request(url, { redirect: "manual" }))],
])("a redirect to another host is passed on to whoever asks for it by %s", async (_, ask) => {
  const location = "https://codeload.example/a.tgz";
  const { send, bodies } = meeting([() => new Response(null, { status: 302, headers: { location } })]);
  const response = await ask(send);
  expect([response.status, response.headers.get("location")]).toEqual([302, location]);
  expect(bodies).toHaveLength(1);
});

describe("an answer", () => {
  test("keeps its address, its status and its headers", async () => {
    const created = (): Response => Response.json({}, { status: 201, statusText: "Created", headers: { etag: '"1"' } });
    const response = await meeting([created]).send(url);
    expect(response).toMatchObject({ url, status: 201, statusText: "Created", ok: true });
    expect(response.headers.get("etag")).toBe('"1"');
  });

  test("that is no JSON is passed on untouched", async () => {
    const bytes = new Response(new Uint8Array([0, 255]), { headers: { "content-type": "application/octet-stream" } });
    const response = await meeting([() => bytes]).send(url);
    expect(response).toBe(bytes);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  test.each([400, 401, 404, 409, 422])("%i is resolved to, with its body", async (status) => {
    const response = await meeting([() => Response.json({ message: "No" }, { status })]).send(url);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: "No" });
  });

  test("502 is resolved to when no retry helps", async () => {
    const { send, bodies } = meeting([down, down, down], { retries: 2 });
    const response = await send(url);
    expect([response.status, await response.text()]).toEqual([502, "<html>"]);
    expect(bodies).toHaveLength(3);
  });

  test("204 has no body", async () => {
    const response = await meeting([() => new Response(null, { status: 204 })]).send(url, { method: "DELETE" });
    expect([response.status, response.body]).toEqual([204, null]);
  });
});

describe("it rejects", () => {
  test("with the reason of the signal, as fetch does", async () => {
    const reason = new Error("enough");
    await expect(meeting([]).send(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(meeting([]).send(new Request(url, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  test("with the reason of a signal that aborts a wait", async () => {
    const controller = new AbortController();
    const hooks = { onWait: () => controller.abort("enough") };
    await expect(meeting([limited], { hooks }).send(url, { signal: controller.signal })).rejects.toBe("enough");
  });

  test("with a PackagesError when JSON stays cut", async () => {
    await expect(meeting([cut], { retries: 0 }).send(url)).rejects.toMatchObject({
      message: "GET /orgs/acme/packages: 200. The body (application/json) is cut, or is not JSON.",
      facts: { kind: "unreadable", status: 200 },
    });
  });

  test("with a PackagesError when it leads to another host", async () => {
    const away = (): Response => new Response(null, { status: 302, headers: { location: "https://h.example" } });
    await expect(meeting([away]).send(url)).rejects.toMatchObject({ facts: { kind: "redirected", status: 302 } });
  });
});

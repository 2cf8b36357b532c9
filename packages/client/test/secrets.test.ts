import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Fetch, TransportOptions } from "../src/index.ts";
import { createTransport } from "../src/transport.ts";
import { fakeClock } from "./fake-clock.ts";

const token = "s3cret-t0ken";
const path = "https://api.github.com/orgs/acme/packages";

/** All that somebody could see of what was thrown. */
function shown(value: unknown): string {
  const error = value instanceof Error ? value : new Error("Nothing was thrown.");
  const all = { depth: Number.POSITIVE_INFINITY, showHidden: true };
  const chain = error.cause === undefined ? "" : shown(error.cause);
  return [error.message, String(error), JSON.stringify(error), inspect(error, all), error.stack, chain].join("\n");
}

async function failed(fetch: Fetch, options: TransportOptions = {}): Promise<string> {
  const gh = createClient({ token, fetch, clock: fakeClock(), retries: 0, maxWait: 0, ...options });
  return shown(
    await gh
      .org("acme")
      .packages.list({ packageType: "npm" })
      .all()
      .catch((error: unknown) => error),
  );
}

/** Fails the way a fetch does that has its request in its error. */
const throwing =
  (fault: (url: string, headers: Headers) => unknown): Fetch =>
  async (input, init) => {
    throw fault(new Request(input).url, new Headers(init?.headers));
  };

function circle(url: string): Error {
  const error = new Error("no");
  return Object.assign(error, { request: { url, error } });
}

function circleOfCauses(url: string): Error {
  const error = new Error(url);
  return Object.assign(error, { cause: error });
}

describe("neither the token nor a query string is shown when fetch fails with", () => {
  test.each<[string, (url: string, headers: Headers) => unknown]>([
    ["the URL in its message", (url) => new TypeError(`cannot fetch ${url}`)],
    ["the token in its message", (_, headers) => new Error(`sent ${headers.get("authorization")}`)],
    [
      "both in a cause",
      (url, headers) => new Error("no", { cause: new Error(`${url} ${headers.get("authorization")}`) }),
    ],
    ["text", (url, headers) => `${url} ${headers.get("authorization")}`],
    ["an object", (url, headers) => ({ config: { url, token: headers.get("authorization") } })],
    [
      "an object as a cause",
      (url, headers) => new Error("no", { cause: { url, token: headers.get("authorization") } }),
    ],
    ["members", (url, headers) => Object.assign(new Error("no"), { url, token: headers.get("authorization") })],
    ["its headers", (_, headers) => Object.assign(new Error("no"), { headers })],
    ["its request", (url, headers) => Object.assign(new Error("no"), { request: new Request(url, { headers }) })],
    [
      "a map",
      (url, headers) => Object.assign(new Error("no"), { sent: new Map([[url, headers.get("authorization")]]) }),
    ],
    ["a hidden member", (url) => Object.defineProperty(new Error("no"), "request", { value: url })],
    ["a symbol", (url) => Object.assign(new Error("no"), { [Symbol("request")]: url })],
    ["a circle", circle],
    ["a circle of causes", circleOfCauses],
    [
      "several errors",
      (url, headers) => new AggregateError([new Error(url), new Error(String(headers.get("authorization")))]),
    ],
    ["its name", (url) => Object.assign(new Error("no"), { name: `Failed ${url}` })],
    ["an error of another realm", (url) => runInNewContext(`new Error(${JSON.stringify(url)})`)],
  ])("%s", async (_, fault) => {
    const text = await failed(throwing(fault));
    expect(text).toContain("list packages npm of acme: network.");
    expect(text).not.toContain(token);
    expect(text).not.toContain("package_type=npm");
  });
});

describe("neither is shown when GitHub answers with", () => {
  test.each<[string, () => Response]>([
    [
      "the token in a refusal",
      () => Response.json({ message: `no ${token}`, documentation_url: `https://h.example/${token}` }, { status: 403 }),
    ],
    ["the token deep in a refusal", () => Response.json({ message: "no", sent: [{ token }] }, { status: 422 })],
    ["the token in its status", () => new Response(null, { status: 502, statusText: `no ${token}` })],
    [
      "the token in a header",
      () => Response.json({ message: "no" }, { status: 403, headers: { "x-accepted-oauth-scopes": token } }),
    ],
    ["the token in HTML", () => new Response(`<p>${token}</p>`, { headers: { "content-type": "text/html" } })],
    [
      "the query string in a refusal",
      () => Response.json({ message: "No route for /packages?package_type=npm&per_page=100&page=1" }, { status: 404 }),
    ],
    [
      "the query string deep in a refusal",
      () => Response.json({ message: "no", sent: ["?package_type=npm&per_page=100&page=1"] }, { status: 404 }),
    ],
    [
      "a redirect with a query",
      () => new Response(null, { status: 302, headers: { location: `https://h.example/?package_type=npm&${token}` } }),
    ],
  ])("%s", async (_, answer) => {
    const text = await failed(async () => answer());
    expect(text).toContain("list packages npm of acme:");
    expect(text).not.toContain(token);
    expect(text).not.toContain("package_type=npm");
  });
});

test("hooks are told of neither", async () => {
  const events: unknown[] = [];
  const note = (event: unknown): void => void events.push(event);
  const answers = [
    new Response(null, { status: 502 }),
    new Response(null, { status: 429, headers: { "retry-after": "1" } }),
  ];
  const hooks = { onRequest: note, onResponse: note, onRetry: note, onWait: note };
  await failed(async () => answers.shift() ?? Response.json([]), { hooks, retries: 3, maxWait: 9999 });
  expect(events).toHaveLength(8);
  expect(inspect(events, { depth: 9 })).not.toContain(token);
  expect(inspect(events, { depth: 9 })).not.toContain("package_type=npm");
});

test.each(["line\nbreak", "space in it", "", "ümlaut", "nul\0"])(
  "a malformed token is refused unshown: %j",
  async (part) => {
    const malformed = part && `${token}${part}`;
    const given = createClient({ token: () => malformed, fetch: async () => Response.json({}), clock: fakeClock() });
    const error: unknown = await given
      .me()
      .npm("a")
      .get()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ facts: { kind: "invalid" } });
    expect(shown(error)).not.toContain(token);
  },
);

test("the error of a token function is shown without what it holds", async () => {
  const fault = Object.assign(new Error(`POST https://login.example/?secret=${token}`), { config: { secret: token } });
  const given = createClient({ token: () => Promise.reject(fault), clock: fakeClock() });
  const error: unknown = await given
    .me()
    .npm("a")
    .get()
    .catch((caught: unknown) => caught);
  expect(shown(error)).toContain("not sent: the token function failed.");
  expect(shown(error)).toContain("POST https://login.example/");
  expect(shown(error)).not.toContain(token);
});

test("a password in baseUrl is refused unshown", () => {
  const baseUrl = `https://me:${token}@ghe.example.com`;
  expect(() => createClient({ baseUrl })).toThrow(expect.toSatisfy((error) => !shown(error).includes(token)));
});

test("the transport alone shows neither", async () => {
  const fetch = throwing((url, headers) => Object.assign(new Error(url), { headers }));
  const send = createTransport({ fetch, clock: fakeClock(), retries: 0 });
  const error: unknown = await send(`${path}?package_type=npm`, {
    headers: { authorization: `Bearer ${token}` },
  }).catch((caught: unknown) => caught);
  expect(shown(error)).toContain("GET /orgs/acme/packages: network.");
  expect(shown(error)).not.toContain(token);
  expect(shown(error)).not.toContain("package_type=npm");
});

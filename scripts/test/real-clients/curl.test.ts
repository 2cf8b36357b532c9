// curl, at a port of this machine.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions, Listening } from "@ghpkg/emulator";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../system-program.ts";
import type { Found } from "../../system-program.ts";
import { curl } from "./curl.ts";
import type { Printed } from "./curl.ts";
import { seed, tokens } from "./seed.ts";

const minutes = 60_000;
const app = "/orgs/acme/packages/container/team%2Fapp";
const asAdmin = ["-H", `Authorization: Bearer ${tokens.admin}`];
/** What a browser asks before it lets a page delete. */
const preflight = [
  "-XOPTIONS",
  "-HOrigin: https://site.example",
  "-HAccess-Control-Request-Method: DELETE",
  "-HAccess-Control-Request-Headers: authorization",
];

let found: Found;
let emulator: Emulator;
let listening: Listening | undefined;

beforeAll(async () => {
  found = await ensureSystemProgram({ command: "curl", debianPackage: "curl" });
}, 10 * minutes);
afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

/** A GitHub of its own; resolves to what asks it for a path. */
async function start(
  context: TestContext,
  options: EmulatorOptions = {},
): Promise<(path: string, ...args: readonly string[]) => Promise<Printed>> {
  if (!found.found) return context.skip(found.because);
  emulator = createEmulator({ seed, ...options });
  const { url } = (listening = await emulator.listen());
  return (path, ...args) => curl(...args, `${url}${path}`);
}

test("an answer has the headers that scripts read", async (context) => {
  const get = await start(context);
  const { status, headers, body } = await get(app, ...asAdmin);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ name: "team/app", package_type: "container" });
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "x-oauth-scopes": "delete:packages, repo, write:packages",
    "x-accepted-oauth-scopes": "",
    "x-github-api-version-selected": "2022-11-28",
    "x-github-media-type": "github.v3; format=json",
    "x-github-request-id": expect.stringMatching(/^[0-9A-F]+(:[0-9A-F]+){4}$/),
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-ratelimit-used": "1",
    "x-ratelimit-resource": "core",
    "x-ratelimit-reset": expect.stringMatching(/^\d{10}$/),
    etag: expect.stringMatching(/^(W\/)?"[0-9a-f]{64}"$/),
  });
});

test.for([
  ["Bearer", ["-H", `Authorization: Bearer ${tokens.admin}`]],
  ["token", ["-H", `Authorization: token ${tokens.admin}`]],
  ["the password of a user", ["-u", `octocat:${tokens.admin}`]],
] as const)("a token is taken as %s", async ([, args], context) => {
  const get = await start(context);
  expect(await get(app, ...args)).toMatchObject({ status: 200 });
});

test("without a token it is told to sign in", async (context) => {
  const get = await start(context);
  const { status, body } = await get(app);
  expect(status).toBe(401);
  expect(JSON.parse(body)).toMatchObject({ message: "Requires authentication", status: "401" });
});

// https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
test("without a User-Agent it is turned away in plain text", async (context) => {
  const get = await start(context);
  const { status, headers, body } = await get(app, ...asAdmin, "-A", "");
  expect(status).toBe(403);
  expect(headers.get("content-type")).not.toContain("json");
  expect(body).toContain("Please make sure your request has a User-Agent header");
});

test("a name with a slash is one segment as %2F or %2f, and no place when it is not encoded", async (context) => {
  const get = await start(context);
  const packages = "/orgs/acme/packages/container";
  expect(await get(`${packages}/team%2fapp`, ...asAdmin, "--path-as-is")).toMatchObject({ status: 200 });
  const { status, body } = await get(`${packages}/team/app`, ...asAdmin, "--path-as-is");
  expect(status).toBe(404);
  expect(JSON.parse(body)).toMatchObject({ message: "Not Found" });
});

test("a slash at the end leads nowhere", async (context) => {
  const get = await start(context);
  expect(await get(`${app}/`, ...asAdmin)).toMatchObject({ status: 404 });
});

test("HEAD has the headers of GET, and no body", async (context) => {
  const get = await start(context);
  const whole = await get(`${app}/versions`, ...asAdmin);
  const head = await get(`${app}/versions`, ...asAdmin, "--head");
  expect(head).toMatchObject({ exitCode: 0, status: 200, body: "" });
  for (const name of ["content-type", "link", "etag", "x-oauth-scopes"]) {
    expect(head.headers.get(name), name).toBe(whole.headers.get(name));
  }
});

test("links keep the host and the port that were asked", async (context) => {
  const get = await start(context);
  const { headers } = await get(`${app}/versions?per_page=100&page=2`, ...asAdmin);
  const page = `${listening?.url}/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=`;
  expect(headers.get("link")).toBe(
    `<${page}1>; rel="prev", <${page}3>; rel="next", <${page}3>; rel="last", <${page}1>; rel="first"`,
  );
  const next = await get(`/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3`, ...asAdmin);
  expect(JSON.parse(next.body)).toHaveLength(50);
});

test("nothing is redirected: -L follows no step", async (context) => {
  const get = await start(context);
  const { status, body } = await get(app, ...asAdmin, "-L", "-w", "steps: %{num_redirects}");
  expect(status).toBe(200);
  expect(body).toMatch(/steps: 0$/);
});

test.for([
  ["none", []],
  ["a JSON object", ["-H", "Content-Type: application/json", "-d", "{}"]],
  ["one of unknown length", ["-H", "Transfer-Encoding: chunked", "-d", "{}"]],
  ["one that it first asks about", ["-H", "Expect: 100-continue", "-d", "{}"]],
] as const)("a DELETE succeeds with this body: %s", async ([, body], context) => {
  const get = await start(context);
  const one = `${app}/versions/100250`;
  expect(await get(one, ...asAdmin, "-X", "DELETE", ...body)).toMatchObject({ exitCode: 0, status: 204, body: "" });
  expect(await get(one, ...asAdmin)).toMatchObject({ status: 404 });
});

test("what is deleted can be restored once", async (context) => {
  const get = await start(context);
  const one = `${app}/versions/100250`;
  await get(one, ...asAdmin, "-X", "DELETE");
  expect(await get(`${one}/restore`, ...asAdmin, "-X", "POST")).toMatchObject({ exitCode: 0, status: 204, body: "" });
  expect(await get(`${one}/restore`, ...asAdmin, "-X", "POST")).toMatchObject({ status: 404 });
  expect(await get(one, ...asAdmin)).toMatchObject({ status: 200 });
});

// https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
test("what has not changed is not sent again, and costs nothing", async (context) => {
  const get = await start(context);
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-curl-"));
  try {
    const etag = join(folder, "etag");
    await get(app, ...asAdmin, "--etag-save", etag);
    expect(await readFile(etag, "utf8")).toContain('"');
    const again = await get(app, ...asAdmin, "--etag-compare", etag);
    expect(again).toMatchObject({ exitCode: 0, status: 304, body: "" });
    expect(again.headers.get("x-ratelimit-used")).toBe("1");
    // There is nothing to have a type: https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5
    expect(again.headers.has("content-type")).toBe(false);
    await get(`${app}/versions/100250`, ...asAdmin, "-X", "DELETE");
    expect(await get(app, ...asAdmin, "--etag-compare", etag)).toMatchObject({ status: 200 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

// Seen in https://github.com/snok/container-retention-policy/issues/93
test("who is too fast is told how long to wait, and nothing of the hour", async (context) => {
  const get = await start(context, { rateLimits: { points: 2 } });
  await get(app, ...asAdmin);
  await get(app, ...asAdmin);
  const { status, headers, body } = await get(app, ...asAdmin);
  expect(status).toBe(403);
  expect(headers.get("retry-after")).toMatch(/^\d+$/);
  expect([...headers.keys()].filter((name) => name.startsWith("x-ratelimit-"))).toEqual([]);
  expect(JSON.parse(body)).toMatchObject({ message: expect.stringMatching(/\bsecondary rate\b/) });
});

test.for(["--http1.0", "--http1.1", "--http2", "--compressed"])("%s gets the same answer", async (way, context) => {
  const get = await start(context);
  const { status, body } = await get(app, ...asAdmin, way);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ name: "team/app" });
});

test("a page on the web may ask: the preflight lets it", async (context) => {
  const get = await start(context);
  const { status, headers } = await get(`${app}/versions/100250`, ...preflight);
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-methods")).toContain("DELETE");
  expect(headers.get("access-control-allow-headers")?.toLowerCase()).toContain("authorization");
});

test("a connection that is lost is no answer", async (context) => {
  const get = await start(context);
  emulator.faults.add({ effect: { reset: "before" } });
  const { exitCode, status } = await get(app, ...asAdmin);
  // 52: the server sent nothing; 56: it broke off. https://curl.se/libcurl/c/libcurl-errors.html
  expect([52, 56]).toContain(exitCode);
  expect(status).toBeNaN();
});

test("a body that is cut is noticed", async (context) => {
  const get = await start(context);
  emulator.faults.add({ effect: { cut: true } });
  // 18: less came than was promised.
  expect(await get(`${app}/versions`, ...asAdmin)).toMatchObject({ exitCode: 18, status: 200 });
});

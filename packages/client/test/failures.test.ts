import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { FailureFacts, PackagesError, TransportOptions } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";

const documentation_url = "https://docs.github.com/rest/packages/packages";
const html = "<html>Bad gateway</html>";
const action = "delete version 7 of npm/app of acme";

/** How deleting a version fails when the server answers so. */
async function failing(
  answer: () => Promise<Response> | Response,
  more: TransportOptions = {},
): Promise<PackagesError> {
  const gh = createClient({
    token: "made-up",
    clock: fakeClock(),
    retries: 0,
    maxWait: 0,
    fetch: async () => answer(),
    ...more,
  });
  const path = { org: "acme", package_type: "npm", package_name: "app", package_version_id: 7 } as const;
  const result = await gh.DELETE("/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}", {
    params: { path },
  });
  if (result.ok) throw new Error("The call did not fail.");
  return result.error;
}

const json =
  (status: number, message: string, headers: Record<string, string> = {}) =>
  (): Response =>
    Response.json({ message, documentation_url }, { status, headers });

const late = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.parse("2026-01-01T01:00:00Z") / 1000) };

describe("the sentence says what was tried, what came and what to do next", () => {
  test.each<[string, () => Response, string]>([
    ["401", json(401, "Bad credentials"), "401 Bad credentials. The token is missing, wrong, expired or revoked."],
    [
      "403",
      json(403, "Forbidden.", { "x-oauth-scopes": "read:packages" }),
      "403 Forbidden. It needs read:packages and delete:packages; the token has read:packages.",
    ],
    [
      "403 of a token without scopes",
      json(403, "Resource not accessible by integration"),
      "403 Resource not accessible by integration. It needs read:packages and delete:packages.",
    ],
    [
      "403 for single sign-on",
      json(403, "Protected", { "x-github-sso": "required; url=https://github.com/orgs/acme/sso" }),
      "403 Protected. Authorize the token for the organization's single sign-on: facts.headers has the page as x-github-sso.",
    ],
    [
      "404",
      json(404, "Package not found.", { "x-oauth-scopes": "" }),
      "404 Package not found. It is not there, or hidden from the token. It needs read:packages and delete:packages; the token has no scope. Deleting and restoring need admin rights, too.",
    ],
    ["422", json(422, "Validation failed"), "422 Validation failed."],
    ["429", json(429, "Too many", late), "429 Too many. Try again after 2026-01-01T01:00:01.000Z."],
    ["502 without a body", () => new Response(null, { status: 502, statusText: "Bad Gateway" }), "502 Bad Gateway."],
    ["502 with HTML", () => new Response(html, { status: 502, statusText: "Bad Gateway" }), "502 Bad Gateway."],
    [
      "200 with HTML",
      () => new Response(html, { headers: { "content-type": "text/html" } }),
      "200. The body (text/html) is cut, or is not JSON.",
    ],
    [
      "a redirect to another host",
      () => new Response(null, { status: 302, headers: { location: "https://attacker.example/" } }),
      "302. It leads away from this host, where the token must not go: check baseUrl.",
    ],
  ])("%s", async (_, answer, sentence) => {
    expect((await failing(answer)).message).toBe(`${action}: ${sentence}`);
  });

  test("a lost connection", async () => {
    const error = await failing(() => Promise.reject(new TypeError("fetch failed")));
    expect(error.message).toBe(`${action}: network.`);
  });

  test("a call that was tried more than once", async () => {
    const error = await failing(() => new Response(null, { status: 503 }), { retries: 2 });
    expect(error.message).toBe(`${action}: 503. Tried 3 times.`);
    expect(error.facts.attempts).toBe(3);
  });

  test("a deletion by name that may have been done", async () => {
    const gh = createClient({ fetch: async () => new Response(null, { status: 502 }), clock: fakeClock() });
    await expect(gh.me().npm("app").delete()).rejects.toMatchObject({
      message: "delete npm/app of the token's account: 502. GitHub may have done it: look before you send it again.",
      facts: { kind: "server", repeatable: false, attempts: 1 },
    });
  });

  test("in one line, whatever a name has in it", async () => {
    const gh = createClient({ fetch: async () => Response.json({}) });
    await expect(gh.org("acme").npm("a\n\u001B[31m").get()).rejects.toMatchObject({
      message: expect.stringMatching(/^get npm\/a \[31m of acme: not sent: package_name is "a\\n/),
    });
  });

  test("a name that looks encoded", async () => {
    const gh = createClient({ fetch: async () => json(404, "Not Found")() });
    await expect(gh.me().container("team%2Fapp").get()).rejects.toThrow(
      "The name looks encoded already: give it as people write it.",
    );
  });
});

describe("the kind and the status of", () => {
  test.each<[number, FailureFacts["kind"]]>([
    [400, "rejected"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "rejected"],
    [410, "rejected"],
    [422, "rejected"],
    [429, "rate-limited"],
    [500, "server"],
    [503, "server"],
  ])("%i is %s", async (status, kind) => {
    expect((await failing(json(status, "No"))).facts).toMatchObject({ kind, status });
  });

  test("a refusal whose body is cut are those of the refusal", async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    const refusal = (): Response => new Response(body, { status: 404 });
    expect((await failing(refusal)).facts).toMatchObject({ kind: "not-found", status: 404 });
  });

  test("JSON that is cut are unreadable and the real one", async () => {
    const gh = createClient({ fetch: async () => new Response('[{"id"'), clock: fakeClock(), retries: 0 });
    await expect(gh.me().npm("app").get()).rejects.toMatchObject({ facts: { kind: "unreadable", status: 200 } });
  });

  test("an empty answer to a question are unreadable and the real one", async () => {
    const gh = createClient({ fetch: async () => new Response(""), clock: fakeClock(), retries: 0 });
    await expect(gh.me().npm("app").get()).rejects.toMatchObject({ facts: { kind: "unreadable", status: 200 } });
  });
});

describe("there is no status", () => {
  test("when the connection is lost", async () => {
    const cause = new TypeError("fetch failed");
    const error = await failing(() => Promise.reject(cause));
    expect(error.facts).toMatchObject({ kind: "network" });
    expect("status" in error.facts).toBe(false);
    expect(error.cause).toBe(cause);
  });

  test("when it takes too long", async () => {
    const { facts } = await failing(() => new Promise(() => {}), { timeout: 5 });
    expect(facts).toMatchObject({ kind: "timeout" });
    expect("status" in facts).toBe(false);
  });

  test("when the caller aborts, whose reason is the cause", async () => {
    const reason = { mine: true };
    const gh = createClient({ fetch: () => new Promise(() => {}), clock: fakeClock() });
    const controller = new AbortController();
    const called = gh.me().npm("app").get({ signal: controller.signal });
    controller.abort(reason);
    await expect(called).rejects.toMatchObject({ facts: { kind: "aborted" } });
    const error: unknown = await called.catch((caught: unknown) => caught);
    expect(error).not.toHaveProperty("facts.status");
    expect(error).toHaveProperty("cause", reason);
  });
});

describe("the facts have", () => {
  test("GitHub's refusal, the documentation and the request id", async () => {
    const { facts } = await failing(json(404, "Package not found.", { "x-github-request-id": "AB:12" }));
    expect(facts).toEqual({
      kind: "not-found",
      operation: "packages/delete-package-version-for-org",
      edition: "fpt",
      packageType: "npm",
      method: "DELETE",
      status: 404,
      headers: { "content-type": "application/json", "x-github-request-id": "AB:12" },
      body: { message: "Package not found.", documentation_url },
      requestId: "AB:12",
      documentationUrl: documentation_url,
      attempts: 1,
      repeatable: true,
    });
  });

  test("the time at which a limit ends", async () => {
    const { facts } = await failing(json(403, "API rate limit exceeded", late));
    expect(facts).toMatchObject({ kind: "rate-limited", status: 403, retryAt: new Date("2026-01-01T01:00:01Z") });
  });

  test.each([null, 7, "text", [], { message: 7, documentation_url: {} }])(
    "a body of another form: %j",
    async (body) => {
      const { facts, message } = await failing(() => Response.json(body, { status: 404 }));
      expect(facts).toMatchObject({ kind: "not-found", body });
      expect("documentationUrl" in facts).toBe(false);
      expect(message).toContain(": 404. It is not there");
    },
  );
});

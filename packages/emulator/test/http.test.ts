import { describe, expect, test } from "vitest";
import { aContainer, aSeed } from "./a-seed.ts";
import { ask, refusalOf } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const seed = aSeed([aContainer("team/app", [["1"], ["2"]]), aContainer("app", [["1"]])]);
const github = checkedEmulator({ seed });
const app = "/orgs/acme/packages/container/team%2Fapp";

describe("a path", () => {
  test("has a name with a slash as one segment", async () => {
    expect((await ask(github, `GET ${app}`, "ghp_mona")).body).toMatchObject({
      name: "team/app",
      url: `https://api.github.com${app}`,
    });
  });

  test.each([
    "GET /orgs/acme/packages/container/team/app",
    "GET /orgs/acme/packages/container/app/",
    "GET /orgs/acme/packages/container/team%252Fapp",
    "PATCH /orgs/acme/packages/container/app",
    "GET /orgs/acme/packages/container/%FF",
    "GET /zen",
    "GET /ORGS/acme/packages/container/app",
  ])("that leads nowhere, as in %s, is not found", async (call) => {
    expect(await refusalOf(github, call, "ghp_mona")).toMatch(/^404 (Not Found|Package not found\.)$/);
  });

  test("that leads nowhere is not found without a token, too", async () => {
    expect(await refusalOf(github, "GET /zen")).toBe("404 Not Found");
  });

  test("has names of owners without regard to case", async () => {
    expect(await refusalOf(github, "GET /orgs/ACME/packages/container/app", "ghp_mona")).toBe("200");
  });
});

describe("every answer", () => {
  test("has the headers of GitHub", async () => {
    const { headers } = await ask(github, `GET ${app}`, "ghp_mona");
    expect(Object.fromEntries(headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/json; charset=utf-8",
      "x-github-api-version-selected": "2022-11-28",
      "x-github-media-type": "github.v3; format=json",
      "x-github-request-id": expect.stringMatching(/^([0-9A-F]+:){4}[0-9A-F]+$/),
      "x-ratelimit-resource": "core",
    });
  });

  test("can be read by pages, which may send what GitHub lets them send", async () => {
    const { status, headers } = await ask(github, `OPTIONS ${app}`);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST, PATCH, PUT, DELETE");
  });

  test("to HEAD has the headers of GET, and no body", async () => {
    const head = await ask(github, `HEAD ${app}`, "ghp_mona");
    const get = await ask(github, `GET ${app}`, "ghp_mona");
    expect(head).toMatchObject({ status: 200, body: undefined });
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });

  test("names the host that was asked in all its addresses, whoever asked before by another", async () => {
    const urls = async (host: string): Promise<unknown[]> => {
      const response = await github.fetch(`${host}${app}`, { headers: { authorization: "Bearer ghp_mona" } });
      const body = Object(await response.json());
      return [body.url, body.owner.url];
    };
    for (const host of ["https://api.github.com", "http://127.0.0.1:4000", "https://api.github.com"]) {
      expect(await urls(host)).toEqual([`${host}${app}`, `${host}/users/acme`]);
    }
  });

  test("knows the address that was asked", async () => {
    const response = await github.fetch("https://api.github.com/versions");
    expect(response.url).toBe("https://api.github.com/versions");
  });
});

describe("an answer that can be read again", () => {
  test("is not sent to who has it, and costs nothing then", async () => {
    const own = checkedEmulator({ seed });
    const first = await ask(own, `GET ${app}`, "ghp_mona");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await ask(own, `GET ${app}`, "ghp_mona", { "if-none-match": `"other", W/${etag}` });
    expect(again).toMatchObject({ status: 304, body: undefined });
    expect(again.headers.get("x-ratelimit-remaining")).toBe("4999");
    expect(again.headers.has("content-type")).toBe(false);
    const { headers } = await ask(own, "GET /versions");
    const anonymous = await ask(own, "GET /versions", undefined, { "if-none-match": headers.get("etag") ?? "" });
    expect(anonymous.status).toBe(304);
    expect(anonymous.headers.get("x-ratelimit-remaining")).toBe("58");
  });

  test("is sent anew when something has changed", async () => {
    const own = checkedEmulator({ seed });
    const etag = (await ask(own, `GET ${app}`, "ghp_mona")).headers.get("etag") ?? "";
    own.push({ owner: "acme", type: "container", package: "team/app", tags: ["3"] });
    expect((await ask(own, `GET ${app}`, "ghp_mona", { "if-none-match": etag })).status).toBe(200);
  });
});

describe("the API version", () => {
  const at = (version: string): Parameters<typeof ask> => [
    github,
    `GET ${app}`,
    "ghp_mona",
    { "x-github-api-version": version },
  ];

  test("can be chosen, and is told", async () => {
    const { headers } = await ask(...at("2026-03-10"));
    expect(headers.get("x-github-api-version-selected")).toBe("2026-03-10");
  });

  test("that there is not is refused, with those that there are", async () => {
    expect(await ask(...at("2020-01-01"))).toMatchObject({
      status: 400,
      body: {
        message: "Bad Request",
        errors:
          'The version you specified in the "X-GitHub-API-Version" request header, "2020-01-01", is not a supported version. The following versions are currently supported: "2026-03-10" (most recent) and "2022-11-28".',
      },
    });
  });

  test("is gone two years after its successor; who names none gets the next", async () => {
    const later = checkedEmulator({ seed, clock: { now: "2028-03-09T23:59:59.999Z", frozen: true } });
    const old = { "x-github-api-version": "2022-11-28" };
    expect(await ask(later, `GET ${app}`, "ghp_mona", old)).toMatchObject({ status: 200 });
    later.clock.advance(1);
    expect(await ask(later, `GET ${app}`, "ghp_mona", old)).toMatchObject({ status: 410 });
    const { headers } = await ask(later, `GET ${app}`, "ghp_mona");
    expect(headers.get("x-github-api-version-selected")).toBe("2026-03-10");
  });
});

describe("a body", () => {
  const send = async (body: string): Promise<string> => {
    const response = await checkedEmulator({ seed }).fetch(`https://api.github.com${app}`, {
      method: "DELETE",
      body,
      headers: { authorization: "Bearer ghp_mona" },
    });
    return `${response.status} ${response.status === 204 ? "" : Object(await response.json()).message}`;
  };

  test.each([
    ["null", "422 Invalid request.\n\nFor 'links/0/schema', {} is not a null."],
    ["{", "400 Problems parsing JSON"],
    ["[]", "400 Body should be a JSON object"],
    ["{}", "204 "],
    ["", "204 "],
  ])("of a deletion, %j: %s", async (body, expected) => {
    expect(await send(body)).toBe(expected);
  });

  test("that never ends ends with who sends it, and nothing is done", async () => {
    const own = checkedEmulator({ seed, rateLimits: { concurrent: 1 } });
    const controller = new AbortController();
    const body = new ReadableStream({});
    // The standard wants duplex with a body that is a stream; the types do not know it.
    const init = { method: "DELETE", body, duplex: "half", signal: controller.signal };
    const answer = own.fetch(`https://api.github.com${app}`, {
      ...init,
      headers: { authorization: "Bearer ghp_mona" },
    });
    controller.abort(new Error("given up"));
    await expect(answer).rejects.toThrow("given up");
    expect(await refusalOf(own, `GET ${app}`, "ghp_mona")).toBe("200");
  });

  test("is read no further than a megabyte", async () => {
    expect(await send("x".repeat(2 * 1024 * 1024))).toMatch(/^413 /);
  });
});

test("who gives up a request gets no answer, although it was worked out at once", async () => {
  const controller = new AbortController();
  const asked = github.fetch("https://api.github.com/versions", { signal: controller.signal });
  controller.abort(new Error("given up"));
  await expect(asked).rejects.toThrow("given up");
});

test("a request without User-Agent is refused, before GitHub's API sees it", async () => {
  const strict = checkedEmulator({ seed, userAgent: "always" });
  const refused = await ask(strict, `GET ${app}`, "ghp_mona");
  expect(refused).toMatchObject({
    status: 403,
    body: expect.stringMatching(/make sure your request has a User-Agent header/),
  });
  expect(refused.headers.get("content-type")).toMatch(/^text\/html/);
  expect(await refusalOf(strict, `GET ${app}`, "ghp_mona", { "user-agent": "test" })).toBe("200");
});

describe("what clients ask besides", () => {
  test("is whose token it is, as gh auth status does", async () => {
    const query = "query UserCurrent{viewer{login}}";
    const asked = async (text: string, token: string, path = "/graphql", own = github): Promise<unknown> => {
      const response = await own.fetch(`https://api.github.com${path}`, {
        method: "POST",
        body: JSON.stringify({ query: text }),
        headers: { authorization: `token ${token}` },
      });
      return response.json();
    };
    expect(await asked(query, "ghp_mona")).toEqual({ data: { viewer: { login: "mona" } } });
    expect(await asked("{ rateLimit { cost } }", "ghp_mona")).toMatchObject({ errors: [{ type: "NOT_EMULATED" }] });
    expect(await asked(query, "ghp_wrong")).toMatchObject({ message: "Bad credentials", status: "401" });
    const server = checkedEmulator({ seed, edition: "ghes-3.19" });
    expect(await asked(query, "ghp_mona", "/api/graphql", server)).toEqual({ data: { viewer: { login: "mona" } } });
  });

  test.each([
    ["GET /", "ghp_mona", { current_user_url: "https://api.github.com/user" }],
    ["GET /user", "ghp_mona", { login: "mona", type: "User" }],
    ["GET /users/ACME", undefined, { login: "acme", id: 4242, type: "Organization" }],
    ["GET /orgs/acme", undefined, { login: "acme", url: "https://api.github.com/orgs/acme" }],
    ["GET /orgs/octocat", undefined, { message: "Not Found" }],
    ["GET /users/nobody", undefined, { message: "Not Found" }],
    ["GET /user", undefined, { message: "Requires authentication" }],
    ["GET /meta", undefined, { verifiable_password_authentication: false }],
  ])("%s with %s", async (call, token, body) => {
    expect((await ask(github, call, token)).body).toMatchObject(body);
  });

  test("is what is left of the limit, also as rate until that went with 2026-03-10", async () => {
    const members = async (version: string): Promise<string[]> =>
      Object.keys(Object((await ask(github, "GET /rate_limit", "ghp_mona", { "x-github-api-version": version })).body));
    expect(await members("2022-11-28")).toEqual(["resources", "rate"]);
    expect(await members("2026-03-10")).toEqual(["resources"]);
  });

  test("is which API versions there are", async () => {
    expect((await ask(github, "GET /versions")).body).toEqual(["2022-11-28", "2026-03-10"]);
  });
});

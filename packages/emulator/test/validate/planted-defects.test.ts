import { describe, expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";
import { scenarioSeed } from "./scenario-seed.ts";
import { violationsOf } from "./violations.ts";

const list = "GET /orgs/acme/packages?package_type=container";
const one = "GET /orgs/acme/packages/container/team%2Fapp";
const versions = "GET /orgs/acme/packages/container/team%2Fapp/versions";
const deletion = "DELETE /orgs/acme/packages/container/team%2Fapp/versions/1002";
const refusal = "DELETE /orgs/acme/packages/container/absent";

/** What our gate says of an answer that was damaged on its way. */
async function seen(call: string, damage: (answer: Response) => Response | Promise<Response>): Promise<string[]> {
  const [method = "", path = ""] = call.split(" ");
  const url = `https://api.github.com${path}`;
  const { edition, fetch } = checkedEmulator({ seed: scenarioSeed });
  const answer = await fetch(url, { method, headers: { authorization: "Bearer ghp_mona" } });
  const response = await damage(answer);
  const found = await violationsOf({ edition, method, url, response });
  return found.map((text) => text.replace(/^.*?: /, ""));
}

/** An answer with another body. */
const withBody =
  (change: (body: Record<string, unknown>) => unknown) =>
  async (answer: Response): Promise<Response> => {
    const body: unknown = await answer.json();
    return new Response(JSON.stringify(change(Object(body))), answer);
  };
/** An answer whose list, or object, has a first thing that is changed. */
const withFirst = (change: object): ((answer: Response) => Promise<Response>) =>
  withBody((body) => (Array.isArray(body) ? [{ ...body[0], ...change }, ...body.slice(1)] : { ...body, ...change }));

test.each([list, one, versions, deletion, refusal])(
  "nothing is found in an answer that nobody damaged: %s",
  async (call) => {
    expect(await seen(call, (answer) => answer)).toEqual([]);
  },
);

describe("a planted defect is found, and named:", () => {
  test("a required key is gone", async () => {
    const found = await seen(
      one,
      withBody(({ version_count: _gone, ...body }) => body),
    );
    expect(found).toEqual(["/body/version_count is nothing, expected to be there"]);
  });

  test("a required key is gone, deep in a list", async () => {
    const found = await seen(
      list,
      withBody((body) => [...Object.values(body), { ...Object(body[0]), owner: { login: "acme" } }]),
    );
    expect(found).toContain("/body/4/owner/id is nothing, expected to be there");
  });

  test("an id is a string", async () => {
    const found = await seen(versions, withFirst({ id: "1001" }));
    expect(found).toEqual(['/body/0/id is the string "1001", expected the type integer']);
  });

  test("an id is no whole number", async () => {
    expect(await seen(one, withFirst({ id: 1.5 }))).toEqual(["/body/id is the number 1.5, expected the type integer"]);
  });

  test("a value is none of those that there are", async () => {
    const found = await seen(one, withFirst({ package_type: "pypi" }));
    expect(found).toEqual([
      '/body/package_type is the string "pypi", expected "npm" or "maven" or "rubygems" or "docker" or "nuget" or "container"',
    ]);
  });

  test.each(["2026-11-31T12:00:00Z", "2026-11-01", "1793534400"])("a date is none: %s", async (date) => {
    const found = await seen(versions, withFirst({ created_at: date }));
    expect(found).toEqual([`/body/0/created_at is the string "${date}", expected the format date-time`]);
  });

  test("a key is not declared", async () => {
    const found = await seen(versions, withFirst({ "a/b": 1 }));
    expect(found).toEqual(["/body/0/a~1b is a number, expected no such key"]);
  });

  test("a key is not declared, in a repository that is linked", async () => {
    const found = await seen(
      one,
      withBody((body) => ({ ...body, repository: { ...Object(body["repository"]), stars: 1 } })),
    );
    expect(found).toEqual(["/body/repository/stars is a number, expected no such key"]);
  });

  test("the content type is another", async () => {
    const html = (answer: Response): Response =>
      new Response(answer.body, { status: answer.status, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(await seen(list, html)).toEqual(["/headers/content-type is text/html, expected application/json"]);
    expect(await seen(refusal, html)).toEqual(["/headers/content-type is text/html, expected application/json"]);
  });

  test("there is no content type", async () => {
    const bare = async (answer: Response): Promise<Response> =>
      new Response(new TextEncoder().encode(await answer.text()), { status: answer.status });
    expect(await seen(list, bare)).toEqual(["/headers/content-type is none, expected application/json"]);
  });

  test("a list stands in an object", async () => {
    const found = await seen(
      list,
      withBody((packages) => ({ packages })),
    );
    expect(found).toEqual(["/body is an object, expected the type array"]);
  });

  test("204 is 200", async () => {
    const found = await seen(deletion, ({ headers }) => new Response(null, { status: 200, headers }));
    expect(found).toEqual([
      "/status is 200, expected one of 204, 400, 401, 403, 404, 410, 413, 422, 429, 500, 502, 503, 504",
    ]);
  });

  test("204 has a body", async () => {
    // Response itself refuses to have one.
    const found = await seen(deletion, ({ headers }) =>
      Object.defineProperty(new Response("{}", { headers }), "status", { value: 204 }),
    );
    expect(found).toEqual(["/body is an object, expected nothing"]);
  });

  test("a list is empty of everything, its brackets too", async () => {
    const found = await seen(list, ({ headers }) => new Response(null, { headers }));
    expect(found).toEqual(["/body is nothing, expected the type array"]);
  });

  test("the body is no JSON", async () => {
    const found = await seen(list, ({ headers }) => new Response("[{", { headers }));
    expect(found).toEqual(['/body is the string "[{", expected the type array']);
  });

  test("the status of a refusal is a number", async () => {
    const found = await seen(refusal, withFirst({ status: 404 }));
    expect(found).toEqual(["/body/status is the number 404, expected the type string"]);
  });

  test("null stands where nothing may be", async () => {
    const found = await seen(versions, withFirst({ deleted_at: null }));
    expect(found).toEqual(["/body/0/deleted_at is null, expected the type string"]);
  });
});

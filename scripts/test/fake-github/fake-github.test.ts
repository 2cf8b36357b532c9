import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFakeGithub } from "./fake-github.ts";

const versions = "/orgs/acme/packages/container/team%2Fapp/versions";

/** Calls a GitHub in which nothing has been done yet, one call after the other, and resolves to the last answer. */
async function ask(...calls: readonly string[]): Promise<{ status: number; body: unknown; headers: Headers }> {
  const github = createFakeGithub();
  const headers = { authorization: "Bearer made-up" };
  const answers = calls.map((call) => {
    const [method = "", path = ""] = call.split(" ");
    return github(new Request(`https://api.github.com${path}`, { method, headers }));
  });
  const last = answers.at(-1);
  if (!last) throw new Error(`${calls.at(-1)} is not known`);
  const text = await last.text();
  return { status: last.status, body: text === "" ? undefined : JSON.parse(text), headers: last.headers };
}

test("a list of versions names its other pages, with the owner's number", async () => {
  const { body, headers } = await ask(`GET ${versions}?per_page=100&page=2`);
  expect(body).toHaveLength(100);
  const address = "https://api.github.com/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=";
  expect(headers.get("link")).toBe(
    `<${address}1>; rel="prev", <${address}3>; rel="next", <${address}3>; rel="last", <${address}1>; rel="first"`,
  );
});

test("the address in a link leads to the page", async () => {
  const { body } = await ask("GET /organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3");
  expect(body).toHaveLength(50);
});

test("a list of packages has no link", async () => {
  const { body, headers } = await ask("GET /user/packages?package_type=npm&per_page=1");
  expect(body).toMatchObject([{ name: "left-pad", owner: { login: "octocat" } }]);
  expect(headers.has("link")).toBe(false);
});

test("a list of packages is narrowed by visibility", async () => {
  expect(await ask("GET /user/packages?package_type=npm&visibility=private")).toMatchObject({ status: 200, body: [] });
  expect(await ask("GET /user/packages?package_type=npm&visibility=public")).toMatchObject({
    body: [{ name: "left-pad" }],
  });
});

test("some versions are untagged", async () => {
  const { body } = await ask(`GET ${versions}?per_page=100&page=3`);
  expect(body).toContainEqual(
    expect.objectContaining({ metadata: { package_type: "container", container: { tags: [] } } }),
  );
});

test.each([
  ["package", "/orgs/acme/packages/container/team%2Fapp"],
  ["package-version", `${versions}/100250`],
])("a %s has every member that GitHub's description requires", async (schema, path) => {
  const slice = join(import.meta.dirname, "../../../spec/slices/fpt.2022-11-28.json");
  const { required } = JSON.parse(readFileSync(slice, "utf8")).components.schemas[schema];
  expect(Object.keys(Object(await ask(`GET ${path}`)).body)).toEqual(expect.arrayContaining(required));
});

test("what is deleted is gone, listed as deleted, and can be restored", async () => {
  const one = `${versions}/100250`;
  expect(await ask(`GET ${one}`)).toMatchObject({ status: 200, body: { id: 100_250 } });
  expect(await ask(`DELETE ${one}`)).toMatchObject({ status: 204, body: undefined });
  expect(await ask(`DELETE ${one}`, `GET ${one}`)).toMatchObject({ status: 404 });
  expect(await ask(`DELETE ${one}`, `GET ${versions}?state=deleted`)).toMatchObject({ body: [{ id: 100_250 }] });
  expect(await ask(`DELETE ${one}`, `POST ${one}/restore`, `GET ${one}`)).toMatchObject({ status: 200 });
});

test("a deleted package hides its versions until it is restored", async () => {
  const one = "/users/octocat/packages/npm/left-pad";
  expect(await ask(`DELETE ${one}`, `GET ${one}/versions`)).toMatchObject({ status: 404 });
  expect(await ask(`DELETE ${one}`, `POST ${one}/restore`, `GET ${one}`)).toMatchObject({
    body: { version_count: 12 },
  });
});

test("a package that is not there is refused in GitHub's words", async () => {
  expect(await ask("GET /orgs/acme/packages/npm/right-pad")).toMatchObject({
    status: 404,
    body: {
      message: "Package not found.",
      documentation_url: "https://docs.github.com/rest/packages/packages#get-a-package-for-an-organization",
      status: "404",
    },
  });
});

test("without a token nothing is shown", async () => {
  const answer = createFakeGithub()(new Request("https://api.github.com/user/packages?package_type=npm"));
  expect(answer?.status).toBe(401);
});

test("says whose name it is", async () => {
  expect(await ask("GET /users/acme")).toMatchObject({ body: { type: "Organization" } });
  expect(await ask("GET /user")).toMatchObject({ body: { login: "octocat", type: "User" } });
  expect(await ask("GET /users/nobody")).toMatchObject({ status: 404, body: { message: "Not Found" } });
});

test("an answer that has not changed is not sent again", async () => {
  const github = createFakeGithub();
  const request = (headers: Record<string, string>): Request =>
    new Request("https://api.github.com/user/packages?package_type=npm", {
      headers: { authorization: "Bearer made-up", ...headers },
    });
  const etag = github(request({}))?.headers.get("etag") ?? "";
  expect(github(request({ "if-none-match": etag }))?.status).toBe(304);
});

test.each(["GET /zen", "PUT /user", "GET /orgs/acme/packages/container/team/app"])(
  "%s is a call it does not know",
  async (call) => {
    await expect(ask(call)).rejects.toThrow("is not known");
  },
);

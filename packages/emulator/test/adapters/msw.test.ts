import { expect, test } from "vitest";
import { createEmulator } from "../../src/index.ts";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

const github = createEmulator();
const server = setupServer(
  // MSW answers 500 where a handler fails: its word for a connection that is lost is HttpResponse.error().
  http.all("https://api.github.com/*", ({ request }) => github.fetch(request).catch(() => HttpResponse.error())),
);

beforeAll(() => server.listen());
afterEach(() => github.reset());
afterAll(() => server.close());

const headers = { authorization: "Bearer ghp_demo_admin" };
const versions = "https://api.github.com/orgs/acme/packages/container/team%2Fapp/versions";

test("what a program asks of GitHub is answered by the emulator, page by page", async () => {
  const first = await fetch(`${versions}?per_page=100`, { headers });
  expect(await first.json()).toHaveLength(100);
  const [, next = ""] = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "") ?? [];
  expect(next).toMatch(/^https:\/\/api\.github\.com\/organizations\/4242\//);
  expect(await (await fetch(next, { headers })).json()).toHaveLength(100);
});

test("what is deleted is gone", async () => {
  const [{ id } = { id: 0 }] = (await (await fetch(versions, { headers })).json()) as { id: number }[];
  const deleted = await fetch(`${versions}/${id}`, { method: "DELETE", headers });
  expect({ status: deleted.status, body: await deleted.text() }).toEqual({ status: 204, body: "" });
  expect((await fetch(`${versions}/${id}`, { headers })).status).toBe(404);
});

test("a body that is no JSON is refused as by GitHub", async () => {
  const refused = await fetch(`${versions}/1`, { method: "DELETE", headers, body: "null" });
  expect(refused.status).toBe(422);
});

test("a connection that is lost is lost, and a body that breaks off breaks off", async () => {
  github.faults.add({ effect: { reset: "before" }, times: 1 });
  await expect(fetch(versions, { headers })).rejects.toThrow("fetch failed");
  github.faults.add({ effect: { cut: true }, times: 1 });
  const cut = await fetch(versions, { headers });
  await expect(cut.text()).rejects.toThrow("terminated");
});

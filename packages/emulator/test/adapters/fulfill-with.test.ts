// With a real browser in scripts/test/browser/emulator.test.ts; here, what a route is told.
import { expect, test } from "vitest";
import { createEmulator, fulfillWith } from "../../src/index.ts";
import type { RouteToFulfill } from "../../src/index.ts";

const github = createEmulator();
const answer = fulfillWith(github);
const url = "https://api.github.com/orgs/acme/packages/container/single";
const admin = { authorization: "Bearer ghp_demo_admin" };

/** What became of a route that was asked for. */
async function became(asked: { method?: string; headers?: Record<string, string>; body?: string }): Promise<unknown> {
  let told: unknown;
  const route: RouteToFulfill = {
    request: () => ({
      url: () => url,
      method: () => asked.method ?? "GET",
      headers: () => asked.headers ?? admin,
      postData: () => asked.body ?? null,
    }),
    fulfill: async (given) => void (told = given),
    abort: async (because) => void (told = because),
  };
  await answer(route);
  return told;
}

test("a route is told status, headers and body", async () => {
  expect(await became({})).toMatchObject({
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" },
    body: expect.stringContaining('"name":"single"'),
  });
  expect(await became({ headers: {} })).toMatchObject({ status: 401 });
});

test("what is sent with a request arrives, but for reads, which cannot have it", async () => {
  expect(await became({ method: "DELETE", body: "null" })).toMatchObject({ status: 422 });
  expect(await became({ method: "GET", body: "null" })).toMatchObject({ status: 200 });
  expect(await became({ method: "DELETE" })).toMatchObject({ status: 204, body: "" });
});

test("a connection that is lost, and an answer that breaks off, are both lost", async () => {
  github.faults.add({ effect: { reset: "before" }, times: 1 });
  expect(await became({})).toBe("connectionreset");
  github.faults.add({ effect: { cut: true }, times: 1 });
  expect(await became({})).toBe("connectionreset");
});

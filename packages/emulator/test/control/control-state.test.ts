import { describe, expect, test } from "vitest";
import { InputError } from "../../src/faults/input-error.ts";
import { controlled } from "./fake-emulator.ts";
import type { Controlled } from "./fake-emulator.ts";

/** An emulator that has answered so many requests. */
function after(count: number): Controlled {
  const made = controlled();
  for (let number = 1; number <= count; number += 1) {
    made.emulator.requests.record({
      at: "2026-11-01T12:00:00Z",
      method: "GET",
      target: `/${number}`,
      operation: "packages/list-packages-for-user",
      headers: new Headers({ authorization: "Bearer ghp_s3cretS3cret" }),
      status: 200,
      milliseconds: 1,
    });
  }
  return made;
}

describe("requests over HTTP", () => {
  test("are listed without secrets, and counted", async () => {
    const { body, text } = await after(3).ask("GET /_emulator/requests");
    expect(body).toMatchObject({ count: 3, requests: [{ number: 1 }, { number: 2 }, { number: 3, target: "/3" }] });
    expect(text).not.toContain("s3cret");
  });

  test.each([
    ["2", [2, 3]],
    ["9", [1, 2, 3]],
    ["0", []],
  ])("are the last %s, if so many are asked for", async (last, numbers) => {
    const { body } = await after(3).ask(`GET /_emulator/requests?last=${last}`);
    expect(body).toMatchObject({ count: 3, requests: numbers.map((number) => ({ number })) });
    expect(Object(body).requests).toHaveLength(numbers.length);
  });

  test.each(["-1", "x", "", "1.5", "99999999999"])("are not the last %j", async (last) => {
    const { status, body } = await after(1).ask(`GET /_emulator/requests?last=${last}`);
    expect([status, Object(body).path]).toEqual([400, "last"]);
  });

  test("are forgotten", async () => {
    const { ask, emulator } = after(3);
    expect((await ask("DELETE /_emulator/requests")).status).toBe(204);
    expect(emulator.requests.count).toBe(0);
  });

  test("have covered something", async () => {
    expect((await after(2).ask("GET /_emulator/coverage")).body).toMatchObject({
      "packages/list-packages-for-user": { 200: 2 },
      "packages/get-package-for-user": {},
    });
  });
});

test("assumptions are shown with what they are switched to, and why", async () => {
  expect((await controlled().ask("GET /_emulator/assumptions")).body).toMatchObject({
    packageTypeStatus: { value: 422, default: 400, choices: [400, 422], unknown: expect.any(String) },
    listOrder: { value: "newest-first", because: expect.any(String) },
  });
});

describe("the state over HTTP", () => {
  test("gets a version", async () => {
    const { ask, done } = controlled();
    const version = { owner: "acme", type: "npm", package: "app", name: "1.0.0" };
    const { status, body } = await ask("POST /_emulator/push", version);
    expect([status, body]).toEqual([201, { packageId: 1, versionId: 2 }]);
    expect(done).toEqual([`push ${JSON.stringify(version)}`]);
  });

  test("is shown whole, and goes back to what was shown", async () => {
    const { ask, done } = controlled();
    const { body } = await ask("GET /_emulator/snapshot");
    expect(body).toMatchObject({ format: "ghpkg-emulator/1" });
    expect((await ask("PUT /_emulator/snapshot", body)).status).toBe(204);
    expect(done).toEqual([`restore ${JSON.stringify(body)}`]);
  });

  test("goes back to the start", async () => {
    const { ask, done } = controlled();
    const { status, text } = await ask("POST /_emulator/reset");
    expect([status, text]).toEqual([204, ""]);
    expect(done).toEqual(["reset"]);
  });

  test("refuses what is none, with its place", async () => {
    const { ask } = controlled({
      push() {
        throw new InputError({ path: "push.type", expected: "a type" }, '"pypi"');
      },
    });
    const { status, body } = await ask("POST /_emulator/push", {});
    expect(status).toBe(400);
    expect(body).toEqual({ message: 'push.type is "pypi": expected a type.', path: "push.type", expected: "a type" });
  });

  test("refuses what is no snapshot, with the first place in it", async () => {
    const { ask } = controlled({
      restore() {
        const problems = [{ path: "seed.users[0]", expected: "a user", received: "1", hint: "Write a login." }];
        throw Object.assign(new Error("It is no snapshot."), { name: "SeedError", problems });
      },
    });
    const { status, body } = await ask("PUT /_emulator/snapshot", {});
    expect(status).toBe(400);
    expect(body).toEqual({
      message: "It is no snapshot.",
      path: "seed.users[0]",
      expected: "a user",
      hint: "Write a login.",
    });
  });
});

import { describe, expect, test } from "vitest";
import { createControl } from "../../src/control/create-control.ts";
import { controlRoutes } from "../../src/control/control-routes.ts";
import { controlled } from "./fake-emulator.ts";

describe("the control handles", () => {
  test.each<[string, string, boolean]>([
    ["fpt", "/_emulator", true],
    ["fpt", "/_emulator/", true],
    ["fpt", "/_emulator/what/ever?a=b", true],
    ["fpt", "/_emulators", false],
    ["fpt", "/orgs/acme/_emulator", false],
    ["fpt", "/orgs/acme?x=/_emulator", false],
    ["fpt", "/api/v3/_emulator", false],
    ["ghes-3.19", "/api/v3/_emulator/clock", true],
    ["ghes-3.19", "/_emulator/clock", true],
  ])("of %s %s: %s", (edition, path, expected) => {
    const { emulator } = controlled(edition === "fpt" ? {} : { edition: "ghes-3.19" });
    expect(createControl(emulator).handles(new Request(`http://localhost${path}`))).toBe(expected);
  });
});

describe("GET /_emulator", () => {
  test("tells programs what there is", async () => {
    const { ask } = controlled();
    const { status, body } = await ask("GET /_emulator");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      edition: "fpt",
      now: "2026-11-01T12:00:00.000Z",
      frozen: true,
      faults: 0,
      requests: 0,
    });
    expect(body).toMatchObject({
      control: expect.arrayContaining([expect.objectContaining({ path: "/_emulator/clock" })]),
    });
    expect(Object(body).control).toHaveLength(controlRoutes.length);
  });

  test("tells people what there is", async () => {
    const { ask } = controlled();
    const { text, headers } = await ask("GET /_emulator/", undefined, { headers: { accept: "text/html,*/*;q=0.8" } });
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(text).toContain("It is 2026-11-01T12:00:00.000Z, and stands still.");
    for (const { path, does } of controlRoutes)
      expect(text).toMatch(new RegExp(`/_emulator${path} +${does.slice(0, 20)}`));
  });

  test.each(controlRoutes.filter(({ example }) => example !== undefined))(
    "has an example that works: $method $path",
    async ({ method, path, example }) => {
      const { status } = await controlled().ask(`${method} /_emulator${path}`, example);
      expect([200, 201, 204]).toContain(status);
    },
  );
});

describe("what there is not is refused:", () => {
  test("another path, with where to look", async () => {
    const { status, body } = await controlled().ask("GET /_emulator/clocks");
    expect(status).toBe(404);
    expect(body).toEqual({ message: "There is no /_emulator/clocks.", hint: "GET /_emulator lists what there is." });
  });

  test.each<[string, string]>([
    ["DELETE /_emulator", "HEAD, GET, OPTIONS"],
    ["DELETE /_emulator/clock", "HEAD, GET, PUT, POST, OPTIONS"],
    ["GET /_emulator/reset", "POST, OPTIONS"],
    ["POST /_emulator/faults/1", "HEAD, GET, DELETE, OPTIONS"],
  ])("%s, with what there is", async (call, allow) => {
    const { status, headers, body } = await controlled().ask(call);
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe(allow);
    expect(body).toMatchObject({ message: expect.stringContaining(call.split(" ")[0] ?? "") });
  });

  test.each(["", "  ", "{", "no", "{'a':1}"])("a body that is no JSON: %j", async (text) => {
    const { status, body } = await controlled().ask("PUT /_emulator/clock", text);
    expect(status).toBe(400);
    expect(body).toMatchObject({ path: "body", expected: "JSON" });
  });

  test("a body that is longer than any snapshot", async () => {
    const { status, body } = await controlled().ask("PUT /_emulator/snapshot", " ".repeat(64 * 1024 * 1024 + 1));
    expect(status).toBe(400);
    expect(body).toMatchObject({ path: "body", expected: "64 MB at most" });
  });
});

test("a fault of the emulator's own is told with 500, and without a stack", async () => {
  const { ask } = controlled({
    reset() {
      throw new Error("It broke.");
    },
  });
  const { status, body, text } = await ask("POST /_emulator/reset");
  expect(status).toBe(500);
  expect(body).toEqual({ message: "The emulator failed, please report it: It broke." });
  expect(text).not.toContain(".ts");
});

test("HEAD is answered without a body, OPTIONS with what there is", async () => {
  const head = await controlled().ask("HEAD /_emulator/clock");
  expect([head.status, head.text]).toEqual([200, ""]);
  const options = await controlled().ask("OPTIONS /_emulator/clock");
  expect([options.status, options.headers.get("allow")]).toEqual([204, "HEAD, GET, PUT, POST, OPTIONS"]);
});

test("no answer is kept by caches", async () => {
  expect((await controlled().ask("GET /_emulator/snapshot")).headers.get("cache-control")).toBe("no-store");
});

describe("a page of this machine", () => {
  const more = { headers: { origin: "http://localhost:5173" }, connection: { remoteAddress: "127.0.0.1" } };

  test("may ask before it sends", async () => {
    const { status, headers } = await controlled().ask("OPTIONS /_emulator/clock", undefined, more);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    expect(headers.get("access-control-allow-methods")).toContain("PUT");
    expect(headers.get("access-control-allow-headers")).toBe("Content-Type");
  });

  test("may read what is answered, refusals too", async () => {
    const { headers } = await controlled().ask("GET /_emulator/none", undefined, more);
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    expect(headers.get("vary")).toContain("Origin");
  });
});

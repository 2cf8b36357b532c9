import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Emulator, EmulatorOptions } from "../../src/index.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const app = "/orgs/acme/packages/container/app";
const operation = "packages/get-package-for-organization";

function emulated(options: EmulatorOptions = {}): Emulator {
  return checkedEmulator({ seed: aSeed([aContainer("app", [["1"], ["2"]])]), ...options });
}

/** Asks the control, in this process: the status and the body. */
async function told(github: Emulator, call: string, body?: unknown): Promise<readonly [number, unknown]> {
  const [method = "", path = ""] = call.split(" ");
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await github.fetch(`https://api.github.com/_emulator${path}`, { method, ...content });
  const text = await response.text();
  return [response.status, text === "" ? undefined : (JSON.parse(text) as unknown)];
}

describe("a request of the control", () => {
  test("is counted nowhere", async () => {
    const github = emulated({ rateLimits: { hourly: 2, points: 2, concurrent: 1 } });
    for (const call of ["GET ", "GET /clock", "GET /requests", "GET /none", "DELETE /faults"]) await told(github, call);
    expect(github.requests.count).toBe(0);
    const { headers } = await ask(github, `GET ${app}`, "ghp_mona");
    expect(headers.get("x-ratelimit-used")).toBe("1");
  });

  test("meets no fault", async () => {
    const github = emulated();
    await told(github, "POST /faults", { effect: { reset: "before" } });
    expect(await told(github, "GET /faults")).toMatchObject([200, [{ matched: 0, happened: 0 }]]);
  });

  test("is one for GitHub when the control is turned off, which has no such path", async () => {
    const github = emulated({ control: false });
    const { status, body } = await ask(github, "POST /_emulator/reset");
    expect([status, body]).toEqual([404, expect.objectContaining({ message: "Not Found" })]);
    expect(github.requests.count).toBe(1);
  });
});

describe("the control", () => {
  test("moves the clock of the emulator: a version is past its 30 days", async () => {
    const github = emulated({ clock: { now: "2026-11-01T12:00:00Z", frozen: true } });
    const [version] = Object((await ask(github, `GET ${app}/versions`, "ghp_mona")).body);
    const path = `${app}/versions/${version.id}`;
    expect((await ask(github, `DELETE ${path}`, "ghp_mona")).status).toBe(204);
    await told(github, "POST /clock", { advance: "31 days" });
    expect((await ask(github, `POST ${path}/restore`, "ghp_mona")).status).toBe(404);
    await told(github, "PUT /clock", { now: "2026-11-02T00:00:00Z" });
    expect((await ask(github, `POST ${path}/restore`, "ghp_mona")).status).toBe(204);
  });

  test("adds a fault, tells what came of it, and takes it away", async () => {
    const github = emulated();
    await told(github, "POST /faults", { effect: { status: 503 }, operation, token: "ghp_mona" });
    expect((await ask(github, `GET ${app}`, "ghp_mona")).status).toBe(503);
    const [, faults] = await told(github, "GET /faults");
    expect(faults).toMatchObject([{ matched: 1, happened: 1, effect: { status: 503 } }]);
    expect(JSON.stringify(faults)).not.toContain("ghp_mona");
    expect(await told(github, "DELETE /faults/1")).toEqual([204, undefined]);
    expect((await ask(github, `GET ${app}`, "ghp_mona")).status).toBe(200);
  });

  test("tells what was asked and what that covers", async () => {
    const github = emulated();
    await ask(github, `GET ${app}`, "ghp_mona");
    await ask(github, `GET ${app}`, "ghp_none");
    expect(await told(github, "GET /requests")).toMatchObject([
      200,
      {
        count: 2,
        requests: [
          { operation, status: 200 },
          { operation, status: 403, target: app },
        ],
      },
    ]);
    expect(await told(github, "GET /coverage")).toMatchObject([200, { [operation]: { 200: 1, 403: 1 } }]);
  });

  test("publishes, takes a snapshot, goes back to the start and to the snapshot", async () => {
    const github = emulated();
    const count = async (): Promise<unknown> =>
      Object((await ask(github, `GET ${app}`, "ghp_mona")).body).version_count;
    expect(await count()).toBe(2);
    const version = { owner: "acme", type: "container", package: "app", tags: ["3"] };
    expect(await told(github, "POST /push", version)).toEqual([
      201,
      { packageId: expect.any(Number), versionId: expect.any(Number) },
    ]);
    const [, snapshot] = await told(github, "GET /snapshot");
    expect(await count()).toBe(3);
    expect(await told(github, "POST /reset")).toEqual([204, undefined]);
    expect(await count()).toBe(2);
    expect(await told(github, "PUT /snapshot", snapshot)).toEqual([204, undefined]);
    expect(await count()).toBe(3);
  });

  test("refuses what is none, with its place", async () => {
    const github = emulated();
    const version = { owner: "acme", type: "pypi", package: "app" };
    expect(await told(github, "POST /push", version)).toMatchObject([400, { path: "push.type" }]);
    const described = { owner: "acme", type: "container", package: "app", description: 5 };
    expect(await told(github, "POST /push", described)).toMatchObject([400, { path: "push.description" }]);
    const licensed = { owner: "acme", type: "container", package: "app", license: {} };
    expect(await told(github, "POST /push", licensed)).toMatchObject([400, { path: "push.license" }]);
    const [, snapshot] = await told(github, "GET /snapshot");
    const wrong = { ...Object(snapshot), seed: { users: [{ login: 3 }] } };
    expect(await told(github, "PUT /snapshot", wrong)).toMatchObject([400, { path: "seed.users[0].login" }]);
    expect((await ask(github, `GET ${app}`, "ghp_mona")).status).toBe(200);
  });

  test("is behind the base path of Enterprise Server, and without it", async () => {
    const github = emulated({ edition: "ghes-3.19" });
    for (const base of ["", "/api/v3"]) {
      const response = await github.fetch(`https://ghes.test${base}/_emulator/clock`);
      expect(response.status).toBe(200);
    }
  });
});

test("whatever JSON it is sent, the control refuses it and lives on", async () => {
  const github = emulated();
  const [, snapshot] = await told(github, "GET /snapshot");
  const calls = ["PUT /clock", "POST /clock", "POST /faults", "POST /push", "PUT /snapshot"];
  const shapes: readonly unknown[] = [
    { now: 0, frozen: true, set: 0, advance: 0, freeze: true, unfreeze: true },
    { effect: { status: 503, headers: {} }, operation, nth: { every: 2 }, path: "/*", probability: 0.5 },
    {
      owner: "acme",
      type: "container",
      package: "app",
      tags: ["1"],
      children: ["a"],
      created: "1 day ago",
      downloads: 1,
    },
    {
      ...Object(snapshot),
      changes: [
        { at: "2026-11-01", push: {} },
        { at: "2026-11-01", package: 1, do: "delete" },
      ],
    },
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), spoiled(shapes), async (call, body) => {
      const [status] = await told(github, call, body);
      expect([200, 201, 204, 400]).toContain(status);
    }),
    { numRuns: 2000 },
  );
  github.reset();
  expect((await ask(github, `GET ${app}`, "ghp_mona")).status).toBe(200);
});

/** One of these shapes with some of its members replaced by anything, or anything. */
function spoiled(shapes: readonly unknown[]): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue();
  const broken = fc.record({ shape: fc.constantFrom(...shapes), at: fc.array(fc.nat(20)), with: anything });
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    { weight: 4, arbitrary: broken.map(({ shape, at, with: other }) => replaced(shape, at, other)) },
  );
}

function replaced(shape: unknown, at: readonly number[], other: unknown): unknown {
  const [first, ...rest] = at;
  if (typeof shape !== "object" || shape === null || first === undefined) return other;
  const names = Object.keys(shape);
  const name = names[first % Math.max(1, names.length)];
  if (name === undefined) return other;
  const inner: unknown = Reflect.get(shape, name);
  return Object.assign(Array.isArray(shape) ? [] : {}, shape, { [name]: replaced(inner, rest, other) });
}

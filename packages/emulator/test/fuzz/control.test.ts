// Nonsense for those who control the emulator: they are told what is wrong, and it goes on.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEmulator } from "../../src/index.ts";
import type { Emulator } from "../../src/index.ts";
import { secret, seed } from "./odd-requests.ts";
import { wrongWith } from "./well-formed.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 1000);
const fuzzSeed = Number(process.env["FUZZ_SEED"] ?? 20_261_125);

const examples: Readonly<Record<string, unknown>> = {
  "PUT /clock": { now: "2026-11-01T12:00:00Z", frozen: true },
  "POST /clock": { advance: "31 days" },
  "POST /faults": {
    effect: { status: 503, message: "x", body: "y", headers: { a: "b" } },
    operation: ["packages/get-package-for-organization"],
    method: "DELETE",
    path: "/orgs/acme/*",
    token: "ada",
    nth: { every: 2 },
    probability: 0.5,
    seed: 1,
    times: 2,
  },
  "POST /push": {
    owner: "acme",
    type: "container",
    package: "app",
    tags: ["latest"],
    downloads: 1,
    visibility: "public",
    name: `sha256:${"0".repeat(64)}`,
    id: 99,
    description: "x",
    license: "MIT",
    children: [],
  },
  "PUT /snapshot": {
    format: "ghpkg-emulator/1",
    edition: "fpt",
    seed,
    start: "2026-11-01T12:00:00Z",
    now: "2026-11-02T12:00:00Z",
    changes: [
      { at: "2026-11-01T13:00:00Z", push: { owner: "acme", type: "npm", package: "lib", name: "2.0.0" } },
      { at: "2026-11-01T14:00:00Z", package: 1, do: "delete", version: 11 },
    ],
  },
  "POST /reset": {},
};

const texts = ["", "x", " ", "\0", "a".repeat(1000), "acme/app", "ghes-3.19", "constructor", "__proto__"];
const moments = ["2026-13-45", "+275760-09-13", "31 daze", "9999999 years", "-1e9 years"];
const numbers = [0, -1, 1.5, 1e308, 2 ** 53, 8.64e15, 8.64e15 + 1, -8.64e15, 1e-9];
const effects = [{ status: 99 }, { status: 600 }, { delay: -1 }, { html: 1 }, { drift: 1e9 }, { reset: "never" }];
const others = [null, true, [], {}, [null], [[]], { every: 0 }, { every: -1 }];
const odd = fc.oneof(fc.constantFrom<unknown>(...texts, ...moments, ...numbers, ...effects, ...others), fc.jsonValue());

/** The members of an example, at any depth. */
function paths(value: unknown, before: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [before];
  return [before, ...Object.entries(value).flatMap(([key, member]) => paths(member, [...before, key]))];
}

function exchanged(value: unknown, [first, ...rest]: readonly string[], other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? exchanged(item, rest, other) : item));
  // The path leads through it.
  const members = value as Record<string, unknown>;
  return { ...members, [first]: exchanged(members[first], rest, other) };
}

const calls = fc.constantFrom(...Object.entries(examples)).chain(([route, example]) =>
  fc.array(fc.tuple(fc.constantFrom(...paths(example)), odd), { maxLength: 2 }).map((changes) => ({
    route,
    body: changes.reduce((body, [path, other]) => (has(body, path) ? exchanged(body, path, other) : body), example),
  })),
);

function has(value: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  return typeof value === "object" && value !== null && has(Object.getOwnPropertyDescriptor(value, first)?.value, rest);
}

function isWell(emulator: Emulator): Promise<Response> {
  return emulator.fetch("https://api.github.com/orgs/acme/packages?package_type=npm", {
    headers: { authorization: `Bearer ${secret}` },
  });
}

test(
  "nonsense is refused with the place where it is, and what is taken does no harm",
  { timeout: 600_000 },
  async () => {
    const statuses = new Map<number, number>();
    const emulator = createEmulator({ seed, rateLimits: false });
    await fc.assert(
      fc.asyncProperty(calls, async ({ route, body }) => {
        emulator.reset();
        const [method = "", path = ""] = route.split(" ");
        const asked = { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
        const response = await emulator.fetch(`http://localhost/_emulator${path}`, asked);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        expect(await wrongWith(response, method, true), `${route} ${asked.body}`).toBeUndefined();
        // It may have been told to fail.
        emulator.faults.clear();
        expect(await wrongWith(await isWell(emulator), "GET"), `after ${route} ${asked.body}`).toBeUndefined();
        expect(() => JSON.stringify(emulator.snapshot())).not.toThrow();
        emulator.restore(emulator.snapshot());
      }),
      { numRuns: runs, seed: fuzzSeed },
    );
    expect([...statuses].filter(([, times]) => times > runs / 100).length).toBeGreaterThan(1);
  },
);

test("a fault that was taken happens or does not, and nothing else comes of it", async () => {
  const faults = calls.filter(({ route }) => route === "POST /faults");
  const emulator = createEmulator({ seed, rateLimits: false });
  await fc.assert(
    fc.asyncProperty(faults, async ({ body }) => {
      emulator.reset();
      const added = await emulator.fetch("http://localhost/_emulator/faults", {
        method: "POST",
        body: JSON.stringify({ ...Object(body), path: "*", method: "GET", operation: undefined }),
      });
      fc.pre(added.status < 300);
      const ended = await Promise.race([
        isWell(emulator)
          .then((response) => response.text().catch((error: unknown) => error))
          .catch((error: unknown) => error),
        new Promise((resolve) => setTimeout(resolve, 20_000, "hangs").unref()),
      ]);
      expect(ended).not.toBe("hangs");
      expect(ended instanceof Error ? ended.name : "TypeError").toBe("TypeError");
    }),
    { numRuns: Math.ceil(runs / 5), seed: fuzzSeed },
  );
});

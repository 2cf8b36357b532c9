// Thousands of odd requests without a socket between. FUZZ_RUNS=20000 FUZZ_SEED=7 tries more, or others.
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Emulator, EmulatorOptions } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import { oddRequestsTo, requestOf, secret, seed } from "./odd-requests.ts";
import type { OddRequest } from "./odd-requests.ts";
import { wrongWith } from "./well-formed.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 700);
const fuzzSeed = Number(process.env["FUZZ_SEED"] ?? 20_261_125);

/** Sends odd requests. What is left of the packages does not matter: they come back before each. */
async function fuzz(options: EmulatorOptions, numRuns = runs): Promise<ReadonlyMap<number, number>> {
  const emulator = checkedEmulator({ seed, rateLimits: false, ...options });
  const statuses = new Map<number, number>();
  const base = options.edition === "ghes-3.19" ? "https://ghe.example.com/api/v3" : "https://api.github.com";
  await fc.assert(
    fc.asyncProperty(oddRequestsTo(base), async (odd) => {
      const request = requestOf(odd);
      fc.pre(request !== undefined);
      // Control paths can ask for faults: those are not what is looked for.
      emulator.reset();
      const response = await inTime(emulator, request, odd);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const isControl = options.control !== false && new URL(request.url).pathname.includes("/_emulator");
      expect(
        await wrongWith(response, request.method, isControl),
        `${odd.method} ${odd.url.slice(0, 500)}`,
      ).toBeUndefined();
    }),
    { numRuns, seed: fuzzSeed },
  );
  return statuses;
}

function inTime(emulator: Emulator, request: Request, { method, url }: OddRequest): Promise<Response> {
  const late = AbortSignal.timeout(10_000);
  return new Promise((resolve, reject) => {
    late.addEventListener("abort", () => reject(new Error(`${method} ${url.slice(0, 500)} hangs.`)));
    emulator.fetch(request).then(resolve, reject);
  });
}

test.each<readonly [string, EmulatorOptions]>([
  ["GitHub.com", {}],
  ["Enterprise Cloud", { edition: "ghec", subdomain: "acme" }],
  ["Enterprise Server", { edition: "ghes-3.19" }],
  ["GitHub.com with limits", { rateLimits: {} }],
  ["GitHub.com that wants a User-Agent", { userAgent: "always" }],
  ["GitHub.com without its control paths", { control: false }],
])("%s answers whatever it is asked, and never with a failure of its own", { timeout: 600_000 }, async (_, options) => {
  const statuses = await fuzz(options);
  // Requests that all end at the same refusal try nothing.
  expect(statuses.get(200)).toBeGreaterThan(runs / 40);
  expect(statuses.get(404)).toBeGreaterThan(runs / 20);
  expect(statuses.get(204)).toBeGreaterThan(0);
});

test("a body that never ends keeps nobody from giving up", async () => {
  const emulator = checkedEmulator({ seed, rateLimits: false });
  const giveUp = new AbortController();
  const request = new Request("https://api.github.com/orgs/acme/packages/npm/lib", {
    method: "DELETE",
    headers: { authorization: `Bearer ${secret}` },
    body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) }),
    // Node's fetch asks for it; the types of browsers do not know it.
    duplex: "half",
    signal: giveUp.signal,
  } as RequestInit);
  const answered = emulator.fetch(request);
  giveUp.abort();
  const late = wait(5000, "late", { ref: false });
  const given = await Promise.race([answered.catch((error: unknown) => error), late]);
  expect(String(given)).toMatch(/abort/i);
});

test("a body that breaks off is nobody's request", async () => {
  const emulator = checkedEmulator({ seed, rateLimits: false });
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("broken off")) });
  const asked = emulator.fetch("https://api.github.com/orgs/acme/packages/npm/lib", {
    method: "DELETE",
    headers: { authorization: `Bearer ${secret}` },
    body: broken,
    // As above.
    duplex: "half",
  } as RequestInit);
  await expect(asked).rejects.toThrow(TypeError);
  const still = await emulator.fetch("https://api.github.com/orgs/acme/packages/npm/lib", {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(still.status).toBe(200);
});

test.each<readonly [string, (response: Response) => Response]>([
  ["a failure of its own", () => Response.json({ message: "x", status: "500" }, { status: 500 })],
  ["a refusal without a message", ({ status }) => Response.json({}, { status: Math.max(status, 400) })],
  ["a status that is a number", () => Response.json({ message: "x", status: 404 }, { status: 404 })],
  ["half an answer", ({ status, headers }) => new Response("[{", { status: status === 204 ? 200 : status, headers })],
])("%s would be seen", async (_, lie) => {
  const emulator = checkedEmulator({ seed, rateLimits: false });
  const honest = await emulator.fetch("https://api.github.com/orgs/acme/packages?package_type=npm", {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(await wrongWith(honest.clone(), "GET")).toBeUndefined();
  expect(await wrongWith(lie(honest), "GET")).toBeDefined();
});

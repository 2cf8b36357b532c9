// Bytes that no client sends, over real sockets: the server answers as HTTP does, or ends the connection, and goes on.
import { request as send } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Listening } from "../../src/node/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import { good, mutants, noise, oddities, request } from "./odd-bytes.ts";
import { secret, seed } from "./odd-requests.ts";
import { answersIn, exchange } from "./raw-connection.ts";
import type { RawExchange } from "./raw-connection.ts";
import { wrongWith } from "./well-formed.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 400);
const fuzzSeed = Number(process.env["FUZZ_SEED"] ?? 20_261_125);

let server: Listening;
beforeAll(async () => {
  server = await checkedEmulator({ seed, rateLimits: false }).listen();
});
afterAll(() => server.close());

/** The versions of a package, as any client asks for them: who answers that is well. */
async function expectItGoesOn(): Promise<void> {
  const response = await fetch(`${server.url}/orgs/acme/packages/container/app/versions?per_page=2`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toHaveLength(2);
}

/** What is wrong with what came back; nothing when each answer is one, and none is a failure of the server's own. */
async function wrongIn({ text }: RawExchange): Promise<string | undefined> {
  for (const { status, headers, body } of answersIn(text)) {
    // Node answers itself what is no request: 400, 408, 413, 417 or 431, without a body.
    if (status < 500 && body === "" && status >= 400) continue;
    const response = new Response(status === 204 || status === 304 ? null : body, { status, headers: [...headers] });
    // One after the other: the first that is wrong is shown.
    const wrong = await wrongWith(response, "GET");
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** What is not over yet: the server waits for the rest, as long as it has patience. */
const unfinished = /^(nothing but line ends|HTTP\/0\.9|half .*|chunks without an end)$/;

// At the same time, as most are waited for.
test.concurrent.each(Object.entries(oddities))("no harm is done by: %s", async (name, bytes) => {
  const came = await exchange(server.port, [bytes], unfinished.test(name) ? { first: 300 } : {});
  expect(await wrongIn(came)).toBeUndefined();
  expect(came.closed || came.text !== "").toBe(!unfinished.test(name));
  await expectItGoesOn();
});

test.each([
  ["requests that are nearly right", mutants],
  ["noise", noise],
])("no harm is done by %s", async (_, arbitrary) => {
  const batches = fc.array(arbitrary, { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(batches, async (batch) => {
      const exchanges = await Promise.all(
        batch.map((bytes) => exchange(server.port, [bytes], { quiet: 50, first: 300 })),
      );
      expect(await Promise.all(exchanges.map((one) => wrongIn(one)))).toEqual(batch.map(() => undefined));
    }),
    { numRuns: Math.ceil(runs / 40), seed: fuzzSeed },
  );
  await expectItGoesOn();
});

const last = { headers: "Connection: close\r\n" };

test("100 requests in one piece are answered in their order", async () => {
  const sizes = Array.from({ length: 100 }, (_, index) => (index % 20) + 1);
  const target = (size: number): string => `/orgs/acme/packages/container/app/versions?per_page=${size}`;
  const all = sizes.map((size, index) => request(target(size), index === 99 ? last : {})).join("");
  const { text, closed } = await exchange(server.port, [all], { quiet: 20_000 });
  expect(answersIn(text).map(({ body }) => JSON.parse(body).length)).toEqual(sizes);
  expect(closed).toBe(true);
});

test("HEAD and 304 leave nothing behind that the next answer would begin with", async () => {
  const target = "/orgs/acme/packages/container/app";
  const etag = answersIn((await exchange(server.port, [request(target)])).text)[0]?.headers.get("etag");
  const head = request(target, { method: "HEAD" });
  const known = request(target, { headers: `If-None-Match: ${etag}\r\n` });
  const { text } = await exchange(server.port, [head + known + request(target, last)]);
  expect(answersIn(text, new Set([0])).map(({ status }) => status)).toEqual([200, 304, 200]);
});

test("a request that comes byte by byte is answered", async () => {
  const { text } = await exchange(server.port, good.split(""), { pause: 1 });
  expect(answersIn(text).map(({ status }) => status)).toEqual([200]);
});

test("200 connections that never finish what they say keep nobody waiting", async () => {
  let end: (nothing?: unknown) => void = () => undefined;
  const until = new Promise((resolve) => (end = resolve));
  // Each breaks off at another place: the last byte of the good request is never sent.
  const slow = Array.from({ length: 200 }, (_, index) =>
    exchange(server.port, [good.slice(0, index % (good.length - 1))], { until }),
  );
  await Promise.all(Array.from({ length: 20 }, () => expectItGoesOn()));
  end();
  for (const one of await Promise.all(slow)) expect(await wrongIn(one)).toBeUndefined();
});

test("whoever leaves in the middle of an answer takes nobody along", async () => {
  const page = request("/orgs/acme/packages/container/app/versions?per_page=100");
  const left = await Promise.all(
    Array.from({ length: 100 }, () => exchange(server.port, [page.repeat(5)], { first: 0 })),
  );
  expect(left.filter(({ closed }) => closed)).toEqual([]);
  await expectItGoesOn();
});

/** Sends a body in pieces of 64 KB, and resolves to the status. */
function sendBody(method: string, path: string, size: number, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = send(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, "user-agent": "raw", ...headers },
    });
    sent.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    const piece = Buffer.alloc(65_536, "x");
    const write = (left: number): void => {
      if (left <= 0) sent.end();
      else sent.write(piece, () => write(left - piece.length));
    };
    write(size);
  });
}

const tenMegabytes = 160 * 65_536;

test.each<readonly [string, Record<string, string>]>([
  ["of 10 MB", { "content-length": String(tenMegabytes) }],
  ["of 10 MB in chunks", { "transfer-encoding": "chunked" }],
])("a body %s is refused as too large, and the client learns it", async (_, headers) => {
  expect(await sendBody("DELETE", "/orgs/acme/packages/npm/nowhere", tenMegabytes, headers)).toBe(413);
  expect(await sendBody("POST", "/orgs/acme/packages/npm/nowhere/restore", tenMegabytes, headers)).toBe(413);
  await expectItGoesOn();
});

test("20 bodies of 10 MB at the same time are refused, all of them", async () => {
  const length = { "content-length": String(tenMegabytes) };
  const bodies = Array.from({ length: 20 }, () =>
    sendBody("DELETE", "/orgs/acme/packages/npm/no", tenMegabytes, length),
  );
  expect(new Set(await Promise.all(bodies))).toEqual(new Set([413]));
  await expectItGoesOn();
});

test("a server with connections that are open ends all the same", async () => {
  const other = await checkedEmulator({ seed, rateLimits: false }).listen();
  const open = [good.slice(0, 30), `${good}GET`, ""].map((bytes) =>
    exchange(other.port, [bytes], { quiet: 5000, first: 5000 }),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await other.close();
  expect((await Promise.all(open)).map(({ closed }) => closed)).toEqual([true, true, true]);
});

test("an answer that is none would be seen", async () => {
  expect(() => answersIn("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")).toThrow("Half an answer");
  expect(() => answersIn("Hello")).toThrow("No answer of HTTP");
  const failure = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
  expect(await wrongIn({ text: failure, closed: true })).toMatch(/status 500/);
});

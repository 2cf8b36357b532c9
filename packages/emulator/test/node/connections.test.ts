// How connections are kept, given up and lost.
import { Agent, request as httpRequest } from "node:http";
import type { RequestOptions } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answering } from "../../src/create-emulator.ts";
import type { Listening } from "../../src/emulator.ts";
import { ConnectionReset } from "../../src/faults/connection-reset.ts";
import { cutShort } from "../../src/faults/spoiled-body.ts";
import { echo, serverOf } from "./echo-server.ts";
import { bodyOf, lines, rawRequest } from "./raw-request.ts";
import type { RawAnswer } from "./raw-request.ts";

const own = { Request, Response };

let server: Listening;
let answer: Answering;
beforeEach(async () => {
  answer = echo;
  server = await serverOf((request, connection) => answer(request, connection));
});
afterEach(() => server.close());

/** Instead of the one that has patience. */
async function impatientServer(): Promise<Listening> {
  await server.close();
  const patience = { headers: 300, request: 600, idle: 300 };
  return serverOf((request, connection) => answer(request, connection), { patience });
}

const raw = (bytes: string): Promise<RawAnswer> => rawRequest({ port: server.port, host: "127.0.0.1" }, bytes);

// Where nothing was set, Node would look at what takes long every 30 seconds.
const soon = 20_000;

describe("what takes too long, or too much", { timeout: soon }, () => {
  test("headers beyond what Node takes: 431", async () => {
    const { text } = await raw(lines("GET / HTTP/1.1", "Host: a.example", `X-Long: ${"a".repeat(100_000)}`));
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("headers that never end: 408", async () => {
    server = await impatientServer();
    expect((await raw("GET / HTTP/1.1\r\nHost: a.example\r\n")).text).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("a body that never ends: 408, and whoever reads it is told", async () => {
    server = await impatientServer();
    let read: unknown;
    answer = async (request) => {
      read = await request.text().catch((error: unknown) => error);
      return new Response("late");
    };
    const { text } = await raw("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\nhalf");
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    await expect.poll(() => read).toBeInstanceOf(Error);
  });

  test("an idle connection is kept for longer than clients keep theirs, and they are told", async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get("keep-alive")).toBe("timeout=65");
  });

  test("an idle connection is ended in the end", async () => {
    server = await impatientServer();
    const { text } = await raw("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  test("a body of 10 MB that nobody reads is answered, and the connection goes on or ends", async () => {
    answer = async (request) => {
      await request.body?.cancel();
      return new Response("too much", { status: 413 });
    };
    const response = await fetch(server.url, { method: "POST", body: new Uint8Array(10 * 1024 * 1024) });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 413, text: "too much" });
  });
});

describe("a connection", { timeout: soon }, () => {
  test("is used again", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (const path of ["/1", "/2", "/3"]) {
      ports.add(await localPortOf({ agent, path, port: server.port }));
    }
    agent.destroy();
    expect(ports.size).toBe(1);
  });

  test("is reset when it is to be lost, without an answer", async () => {
    answer = async () => {
      throw new ConnectionReset();
    };
    expect(await raw(lines("GET / HTTP/1.1", "Host: a.example"))).toEqual({ text: "", error: "ECONNRESET" });
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  });

  test("breaks off with a body that breaks off, after the first half of it", async () => {
    answer = () => cutShort(new Response("0123456789"));
    const answered = await raw("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");
    expect(answered.text).toContain("\r\ncontent-length: 10\r\n");
    expect(bodyOf(answered)).toBe("01234");
    const response = await fetch(server.url);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test("breaks off with a body that is shorter than it said", async () => {
    answer = async () => new Response("0123", { headers: { "content-length": "10" } });
    const response = await fetch(server.url);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test("that is given up aborts the request", async () => {
    let aborted: unknown;
    answer = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          aborted = true;
          reject(new Error("aborted"));
        });
      });
    await expect(fetch(server.url, { signal: AbortSignal.timeout(100) })).rejects.toThrow("aborted");
    await expect.poll(() => aborted).toBe(true);
  });

  test("that is given up while the answer is on its way ends the way", async () => {
    answer = async () => new Response(new Uint8Array(5_000_000), { headers: { "content-length": "5000000" } });
    const response = await fetch(server.url);
    await response.body?.cancel();
    expect(await (await fetch(server.url)).arrayBuffer()).toHaveProperty("byteLength", 5_000_000);
  });

  test("is answered in the order of its requests, however long each takes", async () => {
    answer = async (request) => {
      if (request.url.endsWith("/1")) await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response(new URL(request.url).pathname);
    };
    const { text } = await raw(
      `GET /1 HTTP/1.1\r\nHost: a.example\r\n\r\n${lines("GET /2 HTTP/1.1", "Host: a.example")}`,
    );
    expect(text.indexOf("/1")).toBeLessThan(text.indexOf("/2"));
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});

test("a fault of the emulator's own is told as one, and it goes on", async () => {
  answer = async () => {
    throw new Error("x is not a function");
  };
  const failed = await fetch(server.url);
  expect(failed.status).toBe(500);
  expect(await failed.json()).toEqual({
    message: "The emulator failed, please report it: x is not a function",
    status: "500",
  });
  answer = echo;
  expect((await fetch(server.url)).status).toBe(200);
});

test("the program that listens keeps its own Request and Response", () => {
  expect([Request, Response]).toEqual([own.Request, own.Response]);
});

/** Asks, and resolves to the port it was asked from. */
function localPortOf(options: RequestOptions): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: "127.0.0.1", ...options }, (response) => {
      const { localPort } = response.socket;
      response.resume();
      response.once("end", () => resolve(localPort));
    })
      .once("error", reject)
      .end();
  });
}

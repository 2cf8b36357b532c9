// What comes over a connection, byte by byte where clients differ.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answering } from "../../src/create-emulator.ts";
import type { Listening } from "../../src/emulator.ts";
import { echo, serverOf } from "./echo-server.ts";
import type { Echoed } from "./echo-server.ts";
import { bodyOf, lines, rawRequest } from "./raw-request.ts";
import type { RawAnswer } from "./raw-request.ts";

let server: Listening;
let answer: Answering;
beforeEach(async () => {
  answer = echo;
  server = await serverOf((request, connection) => answer(request, connection));
});
afterEach(() => server.close());

const raw = (bytes: string): Promise<RawAnswer> => rawRequest({ port: server.port, host: "127.0.0.1" }, bytes);

async function echoed(...head: readonly string[]): Promise<Echoed> {
  const answered = await raw(lines(...head));
  expect(answered.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  // What `echo` answers.
  return JSON.parse(bodyOf(answered)) as Echoed;
}

describe("the address of a request", () => {
  test("has the host that was asked for", async () => {
    expect((await echoed("GET /user/packages?page=2 HTTP/1.1", "Host: API.github.com")).url).toBe(
      "http://api.github.com/user/packages?page=2",
    );
    expect((await echoed("GET / HTTP/1.1", "Host: localhost:4000")).url).toBe("http://localhost:4000/");
    expect((await echoed("GET / HTTP/1.1", "Host: [::1]:4000")).url).toBe("http://[::1]:4000/");
  });

  test("has nothing of what something in between says", async () => {
    const forwarded = ["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.1"];
    const { url, connection } = await echoed("GET / HTTP/1.1", "Host: a.example", ...forwarded);
    expect(url).toBe("http://a.example/");
    expect(connection).toEqual({ remoteAddress: "127.0.0.1" });
  });

  test("keeps a slash that is encoded", async () => {
    const { url } = await echoed("GET /orgs/acme/packages/container/team%2Fapp%20x HTTP/1.1", "Host: a.example");
    expect(url).toBe("http://a.example/orgs/acme/packages/container/team%2Fapp%20x");
  });

  test("is the target where that is a whole address, as proxies are asked", async () => {
    const { url } = await echoed("GET http://api.github.com/user HTTP/1.1", "Host: other.example");
    expect(url).toBe("http://api.github.com/user");
  });

  test("has the address of the server where there is no Host, as in HTTP/1.0", async () => {
    const answered = await raw("GET /user HTTP/1.0\r\n\r\n");
    expect(JSON.parse(bodyOf(answered))).toMatchObject({ url: `http://127.0.0.1:${server.port}/user` });
    expect(answered.text).not.toContain("chunked");
  });

  test.for([
    ["no Host in HTTP/1.1", "GET / HTTP/1.1"],
    ["a Host with a path", "GET / HTTP/1.1", "Host: a.example/b"],
    ["a Host with a name in front", "GET / HTTP/1.1", "Host: me@a.example"],
    ["a Host that is none", "GET / HTTP/1.1", "Host: a b"],
    ["a backslash", "GET /a\\..\\b HTTP/1.1", "Host: a.example"],
    ["a target that is no path", "GET user HTTP/1.1", "Host: a.example"],
    ["a line that is no request", "hello"],
    ["a header without a name", "GET / HTTP/1.1", "Host: a.example", ": b"],
    ["HTTP/2", "PRI * HTTP/2.0", "", "SM", ""],
  ])("400 for %s", async ([, ...head]) => {
    expect((await raw(lines(...head))).text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });
});

describe("methods and bodies", () => {
  test("HEAD gets the headers of GET and no body", async () => {
    const answered = await raw(lines("HEAD /user HTTP/1.1", "Host: a.example"));
    expect(answered.text).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: application\/json\r\n/);
    expect(bodyOf(answered)).toBe("");
  });

  test("a body arrives whole", async () => {
    answer = async (request) => Response.json({ body: await request.text() });
    const answered = await raw(`${lines("POST / HTTP/1.1", "Host: a.example", "Content-Length: 4")}null`);
    expect(bodyOf(answered)).toBe('{"body":"null"}');
  });

  test("a body that nobody reads does not hold up the next request", async () => {
    const first = "DELETE /1 HTTP/1.1\r\nHost: a.example\r\nContent-Length: 4\r\n\r\nnull";
    const { text } = await raw(first + lines("GET /2 HTTP/1.1", "Host: a.example"));
    expect(text).toContain("http://a.example/1");
    expect(text).toContain("http://a.example/2");
  });

  test("who waits to be told goes on", async () => {
    answer = async (request) => Response.json({ length: (await request.text()).length });
    const head = lines("POST / HTTP/1.1", "Host: a.example", "Content-Length: 4", "Expect: 100-continue");
    const { text } = await raw(`${head}null`);
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  });

  test.for(["TRACE", "PROPFIND", "PURGE"])("%s is a method like any other", async (method) => {
    expect((await echoed(`${method} / HTTP/1.1`, "Host: a.example")).method).toBe(method);
  });

  test("an answer without a body has none", async () => {
    answer = async () => new Response(null, { status: 204 });
    const answered = await raw(lines("DELETE / HTTP/1.1", "Host: a.example"));
    expect(answered.text).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(answered.text).not.toMatch(/content-length|transfer-encoding/i);
    expect(bodyOf(answered)).toBe("");
  });

  test("an answer says how long it is, in bytes", async () => {
    answer = async () => new Response("é");
    expect((await raw(lines("GET / HTTP/1.1", "Host: a.example"))).text).toContain("\r\ncontent-length: 2\r\n");
  });
});

import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createClient } from "../src/index.ts";

interface Arrived {
  readonly server: string;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
}

let arrived: Arrived[] = [];
let location = "";
const serve = (name: string): Server =>
  createServer(({ url, headers }, response) => {
    arrived.push({ server: name, path: url, authorization: headers.authorization });
    if (url === "/user/packages/npm/a") response.writeHead(302, { location }).end();
    else response.setHeader("content-type", "application/json").end('{"id":1}');
  });
const [first, second] = [serve("first"), serve("second")];
const listen = (server: Server): Promise<void> => new Promise((done) => void server.listen(0, "127.0.0.1", done));
const close = (server: Server): Promise<unknown> => new Promise((done) => void server.close(done));
// A server that listens on a port has an address of this kind.
const port = (server: Server): number => (server.address() as AddressInfo).port;

beforeAll(() => Promise.all([listen(first), listen(second)]));
afterAll(() => Promise.all([close(first), close(second)]));
beforeEach(() => void (arrived = []));

const read = (): Promise<unknown> =>
  createClient({ baseUrl: `http://127.0.0.1:${port(first)}`, token: "made-up" })
    .me()
    .npm("a")
    .get();
const start = { server: "first", path: "/user/packages/npm/a", authorization: "Bearer made-up" };

test("the token follows on the same origin", async () => {
  location = "/moved";
  await expect(read()).resolves.toEqual({ id: 1 });
  expect(arrived).toEqual([start, { ...start, path: "/moved" }]);
});

test("nothing follows to another port", async () => {
  location = `http://127.0.0.1:${port(second)}/moved`;
  await expect(read()).rejects.toMatchObject({ facts: { kind: "redirected", status: 302 } });
  expect(arrived).toEqual([start]);
});

test("nothing follows to another name of the same machine", async () => {
  location = `http://localhost:${port(first)}/moved`;
  await expect(read()).rejects.toMatchObject({ facts: { kind: "redirected", status: 302 } });
  expect(arrived).toEqual([start]);
});

import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Listening } from "../../src/index.ts";
import type { Connection } from "../../src/connection.ts";
import { controlAllowed } from "../../src/control/control-allowed.ts";
import { requestListener } from "../../src/node/request-listener.ts";
import { aSeed } from "../a-seed.ts";
import { bodyOf, lines, rawRequest } from "../node/raw-request.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const github = checkedEmulator({ seed: aSeed() });
let listening: Listening;
beforeAll(async () => {
  listening = await github.listen();
});
afterAll(() => listening.close());

/** The status and the body of an answer to a request with these headers, as it comes over the wire. */
async function raw(first: string, ...headers: string[]): Promise<readonly [number, string]> {
  const answer = await rawRequest({ host: "127.0.0.1", port: listening.port }, lines(first, ...headers));
  return [Number(answer.text.split(" ")[1]), bodyOf(answer)];
}

describe("over a connection, the control", () => {
  test("answers this machine", async () => {
    const response = await fetch(`${listening.url}/_emulator`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ edition: "fpt", requests: 0 });
    expect((await fetch(`${listening.url}/_emulator/reset`, { method: "POST" })).status).toBe(204);
  });

  test("takes what curl -d sends", async () => {
    const response = await fetch(`${listening.url}/_emulator/clock`, {
      method: "PUT",
      body: '{"frozen":true}',
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(await response.json()).toMatchObject({ frozen: true });
  });

  test("refuses a name that somebody else has led here", async () => {
    const [status, body] = await raw("GET /_emulator/snapshot HTTP/1.1", `Host: evil.test:${listening.port}`);
    expect(status).toBe(403);
    expect(body).not.toContain("ghp_");
  });

  test("refuses an address of another host", async () => {
    const [status] = await raw("GET http://evil.test/_emulator/snapshot HTTP/1.1", `Host: 127.0.0.1:${listening.port}`);
    expect(status).toBe(403);
  });

  test("refuses pages of others, before it does anything", async () => {
    github.faults.add({ effect: { cut: true } });
    const [status] = await raw(
      "DELETE /_emulator/faults HTTP/1.1",
      `Host: 127.0.0.1:${listening.port}`,
      "Origin: https://evil.test",
    );
    expect(status).toBe(403);
    expect(github.faults.list()).toHaveLength(1);
  });
});

test("a connection that is gone before it is looked at is taken for one of another machine", async () => {
  const seen: string[] = [];
  const listener = requestListener(async (request, connection: Connection) => {
    seen.push(controlAllowed(request, connection).allowed ? "allowed" : "refused");
    return new Response("ok");
  });
  const server = createServer((incoming, outgoing) => {
    incoming.socket.destroy();
    listener(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await rawRequest({ host: "127.0.0.1", port }, lines("POST /_emulator/reset HTTP/1.1", "Host: localhost"));
  await expect.poll(() => seen).toEqual(["refused"]);
  server.close();
});

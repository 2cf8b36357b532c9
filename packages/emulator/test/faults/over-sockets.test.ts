import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../src/index.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { bodyOf, lines, rawRequest } from "../node/raw-request.ts";
import { rejection } from "./meeting.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const versions = "/orgs/acme/packages/container/app/versions";
const github = checkedEmulator({ seed: aSeed([aContainer("app", [["1"], ["2"], ["3"]])]) });
let url: string;
let port: number;
let close: () => Promise<void>;

beforeEach(async () => {
  github.reset();
  const listening = await github.listen();
  ({ url, port } = listening);
  close = () => listening.close();
});
afterEach(() => close());

/** What Node's own fetch gets, which meets this fault. */
function fetched(effect: Fault["effect"], init: RequestInit = {}): Promise<Response> {
  github.faults.add({ effect });
  return fetch(url + versions, { headers: { authorization: "Bearer ghp_mona" }, ...init });
}

/** What is seen on the wire. */
function raw(effect: Fault["effect"]): ReturnType<typeof rawRequest> {
  github.faults.add({ effect });
  const request = lines(
    `GET ${versions} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    "User-Agent: test",
    "Authorization: Bearer ghp_mona",
  );
  return rawRequest({ host: "127.0.0.1", port }, request);
}

describe("over a connection", () => {
  test("another status arrives whole", async () => {
    const response = await fetched({ status: 503, headers: { "retry-after": "3" } });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
    expect(await response.json()).toMatchObject({ message: "Server Error" });
  });

  test("a page of HTML arrives whole", async () => {
    const response = await fetched({ html: true });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("502 Bad Gateway");
  });

  test("a cut body begins, and fails in the middle", async () => {
    const response = await fetched({ cut: true });
    expect(response.status).toBe(200);
    expect(await rejection(response.text())).toMatchObject({ name: "TypeError", message: "terminated" });
  });

  test("a cut body is shorter than its length says", async () => {
    const answer = await raw({ cut: true });
    const [, length] = /content-length: (\d+)/i.exec(answer.text) ?? [];
    const sent = bodyOf(answer).length;
    expect(sent).toBeGreaterThan(100);
    expect(sent).toBe(Math.ceil(Number(length) / 2));
  });

  test("bad JSON arrives whole, and is none", async () => {
    const response = await fetched({ badJson: true });
    expect(await rejection(response.json())).toBeInstanceOf(SyntaxError);
  });

  test.each(["before", "after"] as const)(
    "a connection that is lost %s is reset, without a byte of an answer",
    async (reset) => {
      expect(await raw({ reset })).toEqual({ text: "", error: "ECONNRESET" });
      const error = await rejection(fetched({ reset }));
      expect(error).toMatchObject({ name: "TypeError", message: "fetch failed" });
    },
  );

  test("the connection after one that was lost is sound", async () => {
    github.faults.add({ effect: { reset: "after" }, times: 1 });
    await rejection(fetch(url));
    expect((await fetch(url, { headers: { authorization: "Bearer ghp_mona" } })).status).toBe(200);
  });

  test("a delay ends when the other side goes away", async () => {
    const error = rejection(fetched({ delay: 60_000 }, { signal: AbortSignal.timeout(50) }));
    expect(await error).toMatchObject({ name: "TimeoutError" });
    await expect.poll(() => github.requests.count).toBe(1);
    expect(github.requests.list()[0]).not.toHaveProperty("status");
  });

  test("a delay keeps nobody from closing", async () => {
    const error = rejection(fetched({ delay: 60_000 }));
    await expect.poll(() => github.faults.list()[0]?.happened).toBe(1);
    await close();
    expect(await error).toMatchObject({ message: "fetch failed" });
  });
});

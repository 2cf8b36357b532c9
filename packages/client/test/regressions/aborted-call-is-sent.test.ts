import { expect, test } from "vitest";
import { createClient } from "../../src/index.ts";
import { createTransport } from "../../src/transport.ts";
import { fakeClock } from "../fake-clock.ts";
import { tried } from "../limited-client.ts";

const aborted = { facts: { kind: "aborted" } };

test("a call that is aborted as soon as it is made is not sent", async () => {
  const { app, github, gh } = tried();
  const abort = new AbortController();
  const calls = [app.versions.delete(1001, abort), app.delete(abort), gh.me().npm("a").get(abort)];
  abort.abort();
  const ends = await Promise.allSettled(calls);
  expect(ends).toMatchObject(
    calls.map(() => ({ reason: { facts: { kind: "aborted", attempts: 0, repeatable: true } } })),
  );
  expect(github.requests.count).toBe(0);
});

test("a call that is aborted when its turn comes gives its place back", async () => {
  const { app } = tried([], { concurrency: 1 });
  const abort = new AbortController();
  const call = app.versions.get(1001, abort);
  abort.abort();
  await expect(call).rejects.toMatchObject(aborted);
  expect(await app.versions.get(1002)).toMatchObject({ id: 1002 });
});

test("a call that a hook aborts is not sent", async () => {
  const abort = new AbortController();
  const { app, github } = tried([], { hooks: { onRequest: () => abort.abort() } });
  await expect(app.delete(abort)).rejects.toMatchObject(aborted);
  expect(github.requests.count).toBe(0);
});

test("a token that comes after the timeout sends nothing, whatever fetch makes of signals", async () => {
  let arrive: (token: string) => void = () => {};
  let sent = 0;
  const gh = createClient({
    clock: fakeClock(),
    retries: 0,
    token: () => new Promise((resolve) => (arrive = resolve)),
    async fetch() {
      sent += 1;
      return new Response(null, { status: 204 });
    },
  });
  await expect(gh.me().npm("a").delete()).rejects.toMatchObject({ facts: { kind: "timeout" } });
  arrive("made-up");
  await new Promise(setImmediate);
  expect(sent).toBe(0);
});

test("an abort reaches a body that the transport has passed on unread", async () => {
  const abort = new AbortController();
  let signal: AbortSignal | null | undefined;
  const send = createTransport({
    clock: fakeClock(),
    async fetch(_, init) {
      signal = init?.signal;
      return new Response(new ReadableStream(), { headers: { "content-type": "application/gzip" } });
    },
  });
  await send("https://api.github.com/repos/a/b/tarball", { signal: abort.signal });
  abort.abort("enough");
  expect(signal?.reason).toBe("enough");
});

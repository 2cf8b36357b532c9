import type { FaultEffect } from "@ghpkg/emulator";
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { emulatedGithub, token } from "./emulated-github.ts";
import { always, inTurn, tried } from "./limited-client.ts";

const down: FaultEffect = { status: 502, body: "" };
/** What is asked is answered when nobody waits any more. */
const late: FaultEffect = { delay: 3_600_000 };

test("an abort ends the wait for a retry", async () => {
  const abort = new AbortController();
  const { app, sentAt } = tried(always(down), { hooks: { onRetry: () => abort.abort() } });
  await expect(app.versions.get(1001, abort)).rejects.toMatchObject({ facts: { kind: "aborted", attempts: 1 } });
  expect(sentAt).toEqual([0]);
});

test("an abort ends a request on its way, even if fetch does not know signals", async () => {
  const abort = new AbortController();
  const hooks = { onRequest: () => queueMicrotask(() => abort.abort()) };
  const { app } = tried([], { hooks }, { between: () => () => new Promise(() => {}) });
  await expect(app.versions.get(1001, abort)).rejects.toMatchObject({ facts: { kind: "aborted" } });
});

test("a deletion that is aborted on its way may have been done, and says so", async () => {
  const abort = new AbortController();
  const { app } = tried(always(late), { hooks: { onRequest: () => void setImmediate(() => abort.abort()) } });
  await expect(app.delete(abort)).rejects.toMatchObject({
    message: expect.stringContaining("GitHub may have done it: look before you send it again."),
    facts: { kind: "aborted", attempts: 1, repeatable: false },
  });
});

test("no timer is left behind a call: a program can end", async () => {
  const abort = new AbortController();
  const { app, clock } = tried(inTurn(down));
  await app.versions.get(1001);
  const aborted = tried(always(down), { hooks: { onRetry: () => abort.abort() } }, { clock });
  await aborted.app.get(abort).catch(() => undefined);
  expect(clock.timers()).toBe(0);
});

test("no timer is left behind a call that was aborted while it waited for its turn", async () => {
  const abort = new AbortController();
  const { app, clock } = tried();
  await app.versions.delete(1001);
  const waiting = app.versions.delete(1002, abort);
  await Promise.resolve();
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ facts: { kind: "aborted", attempts: 0 } });
  expect(clock.timers()).toBe(0);
});

test("whoever leaves a list early leaves no page on its way", async () => {
  const github = emulatedGithub({ versions: 1000 });
  github.faults.add({ effect: late, nth: [3, 4] });
  const signals: (AbortSignal | null | undefined)[] = [];
  const gh = createClient({
    token,
    clock: fakeClock(),
    fetch(input, init) {
      signals.push(init?.signal);
      return github.fetch(input, init);
    },
  });
  let count = 0;
  for await (const _ of gh.org("acme").container("app").versions.list({ concurrency: 3 })) {
    count += 1;
    if (count === 150) break;
  }
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, false, true, true]);
});

import { expect, test } from "vitest";
import { tried } from "./limited-client.ts";

const down = (): Response => new Response(null, { status: 502 });

test("an abort ends the wait for a retry", async () => {
  const abort = new AbortController();
  const { app, sentAt } = tried(down, { hooks: { onRetry: () => abort.abort() } });
  await expect(app.versions.get(1001, abort)).rejects.toMatchObject({ facts: { kind: "aborted", attempts: 1 } });
  expect(sentAt).toEqual([0]);
});

test("an abort ends a request on its way, even if fetch does not know signals", async () => {
  const abort = new AbortController();
  const hooks = { onRequest: () => queueMicrotask(() => abort.abort()) };
  const { app } = tried(() => new Promise<undefined>(() => {}), { hooks });
  await expect(app.versions.get(1001, abort)).rejects.toMatchObject({ facts: { kind: "aborted" } });
});

test("a deletion that is aborted on its way may have been done, and says so", async () => {
  const abort = new AbortController();
  const { app } = tried(() => new Promise<undefined>(() => void setImmediate(() => abort.abort())));
  await expect(app.delete(abort)).rejects.toMatchObject({
    message: expect.stringContaining("GitHub may have done it: look before you send it again."),
    facts: { kind: "aborted", attempts: 1, repeatable: false },
  });
});

test("no timer is left behind a call: a program can end", async () => {
  const abort = new AbortController();
  const { app, clock } = tried((_, count) => (count === 1 ? down() : undefined));
  await app.versions.get(1001);
  const aborted = tried(down, { clock, hooks: { onRetry: () => abort.abort() } });
  await aborted.app.get(abort).catch(() => undefined);
  expect(clock.timers()).toBe(0);
});

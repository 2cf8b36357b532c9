import { expect, test } from "vitest";
import { fakeClock } from "../fake-clock.ts";
import { tried } from "../limited-client.ts";

test("no requests at once are one at once", async () => {
  expect(await tried(undefined, { concurrency: 0 }).app.versions.get(1001)).toMatchObject({ id: 1001 });
});

test("a clock that is set back by an hour makes no call wait for an hour", async () => {
  const clock = fakeClock();
  let back = 0;
  const { app } = tried(undefined, {
    clock: { now: () => clock.now() - back, after: (ms, run) => clock.after(ms, run) },
  });
  await app.versions.delete(1001);
  back = 3_600_000;
  await app.versions.delete(1002);
  expect(clock.waited()).toBe(1000);
});

test("a clock that is set back while points are spent does not keep them spent", async () => {
  const clock = fakeClock();
  let back = 0;
  const { app } = tried(undefined, {
    clock: { now: () => clock.now() - back, after: (ms, run) => clock.after(ms, run) },
  });
  await Promise.all(Array.from({ length: 900 }, () => app.versions.get(1001)));
  back = 3_600_000;
  await app.versions.get(1001);
  expect(clock.waited()).toBe(60_000);
});

test("writes do not wait behind reads that take every point as it comes", async () => {
  const { app, clock } = tried(undefined, {}, 2000);
  const reads = Array.from({ length: 3000 }, () => app.versions.get(3000));
  const deletions = [1001, 1002, 1003].map((id) => app.versions.delete(id).then(() => clock.waited()));
  expect(await Promise.all(deletions)).toEqual([0, 60_000, 120_000]);
  await Promise.all(reads);
  expect(clock.waited()).toBe(180_000);
});

test("reads do not wait behind writes that need not be spaced", async () => {
  const { app, clock } = tried(undefined, { writeInterval: 0 }, 1000);
  const deletions = Array.from({ length: 400 }, (_, index) => app.versions.delete(1001 + index));
  const reads = Array.from({ length: 20 }, () => app.versions.get(2000));
  await Promise.all(reads);
  expect(clock.waited()).toBe(0);
  await Promise.all(deletions);
});

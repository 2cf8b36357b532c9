import { describe, expect, test } from "vitest";
import { sleep } from "../../src/clock.ts";
import { createLimits } from "../../src/limits.ts";
import { fakeClock } from "../fake-clock.ts";
import type { FakeClock } from "../fake-clock.ts";
import { inTurn, secondary, tried } from "../limited-client.ts";

test("no requests at once are one at once", async () => {
  expect(await tried([], { concurrency: 0 }).app.versions.get(1001)).toMatchObject({ id: 1001 });
});

describe("a clock that is set back by an hour makes no call wait for an hour", () => {
  interface SetBack extends FakeClock {
    setBack(): void;
  }

  function clockToSetBack(): SetBack {
    const clock = fakeClock();
    let back = 0;
    return { ...clock, now: () => clock.now() - back, setBack: () => void (back += 3_600_000) };
  }

  test("writes stay a second apart", async () => {
    const clock = clockToSetBack();
    const { app } = tried([], {}, { clock });
    await app.versions.delete(1001);
    clock.setBack();
    await app.versions.delete(1002);
    expect(clock.waited()).toBe(1000);
  });

  test("points are spent for a minute", async () => {
    const clock = clockToSetBack();
    const { app } = tried([], {}, { clock });
    await Promise.all(Array.from({ length: 900 }, () => app.versions.get(1001)));
    clock.setBack();
    await app.versions.get(1001);
    expect(clock.waited()).toBe(60_000);
  });

  test("a limit ends when it should", async () => {
    const clock = clockToSetBack();
    const { app } = tried(inTurn(secondary(30)), { maxWait: 40_000 }, { clock });
    const first = app.versions.get(1001);
    await new Promise(setImmediate);
    clock.setBack();
    await Promise.all([first, app.versions.get(1002)]);
    expect(clock.waited()).toBe(30_000);
  });
});

test("writes do not wait behind reads that take every point as it comes", async () => {
  const { app, clock } = tried([], {}, { versions: 2000 });
  const reads = Array.from({ length: 3000 }, () => app.versions.get(3000));
  const deletions = [1001, 1002, 1003].map((id) => app.versions.delete(id).then(() => clock.waited()));
  expect(await Promise.all(deletions)).toEqual([0, 60_000, 120_000]);
  await Promise.all(reads);
  expect(clock.waited()).toBe(180_000);
});

test("a write gets points that come back one by one, though reads would take each of them", async () => {
  const clock = fakeClock();
  const limits = createLimits({ clock, concurrency: 10, writeInterval: undefined, limited: true });
  const send = async (write: boolean): Promise<number> => {
    await limits.enter(write, 0, undefined);
    queueMicrotask(() => limits.leave());
    return clock.waited();
  };
  for (let read = 0; read < 900; read += 1) {
    await send(false);
    await sleep(clock, 50);
  }
  const reads = Array.from({ length: 100 }, () => send(false));
  // The first five points, a minute after they were spent.
  expect(await send(true)).toBe(60_200);
  await Promise.all(reads);
});

test("reads do not wait behind writes that need not be spaced", async () => {
  const { app, clock } = tried([], { writeInterval: 0 }, { versions: 1000 });
  const deletions = Array.from({ length: 400 }, (_, index) => app.versions.delete(1001 + index));
  const reads = Array.from({ length: 20 }, () => app.versions.get(2000));
  await Promise.all(reads);
  expect(clock.waited()).toBe(0);
  await Promise.all(deletions);
});

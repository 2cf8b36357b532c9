import { expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";

// Between setting the clock and stopping it, a millisecond of the machine's could pass.
test("a clock that stands still at the start stands where it stood after every reset", () => {
  const now = Date.UTC(2026, 10, 1);
  const github = checkedEmulator({ seed: {}, clock: { now, frozen: true } });
  const moved = Array.from({ length: 20_000 }, () => {
    github.reset();
    return github.clock.now();
  }).filter((time) => time !== now);
  expect(moved).toEqual([]);
});

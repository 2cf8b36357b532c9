import { describe, expect, test } from "vitest";
import { createClock } from "../src/clock.ts";

/** A clock by a machine's time that the test moves. */
function aClock(start = {}): { clock: ReturnType<typeof createClock>; pass: (milliseconds: number) => void } {
  let wall = 1_000_000;
  return { clock: createClock(start, () => wall), pass: (milliseconds) => void (wall += milliseconds) };
}

describe("a clock", () => {
  test("goes on by the machine's, from where it was set", () => {
    const { clock, pass } = aClock();
    expect(clock.now()).toBe(1_000_000);
    clock.set("2026-01-01T00:00:00Z");
    pass(5);
    expect(clock.now()).toBe(Date.UTC(2026, 0, 1) + 5);
    clock.set(new Date(7));
    expect(clock.now()).toBe(7);
  });

  test("is moved on by milliseconds or in words", () => {
    const { clock } = aClock({ now: 0, frozen: true });
    clock.advance(5);
    clock.advance("2 days");
    clock.advance("1 hour");
    clock.advance("-1 seconds");
    expect(clock.now()).toBe(5 + 2 * 86_400_000 + 3_600_000 - 1000);
  });

  test("stands still while it is frozen, and goes on from there", () => {
    const { clock, pass } = aClock();
    clock.freeze();
    pass(10);
    expect(clock.now()).toBe(1_000_000);
    expect(clock.frozen).toBe(true);
    clock.unfreeze();
    pass(2);
    clock.unfreeze();
    pass(1);
    expect(clock.now()).toBe(1_000_003);
    clock.freeze("2026-01-01T00:00:00Z");
    expect(clock.now()).toBe(Date.UTC(2026, 0, 1));
  });

  test.each(["soon", "3 fortnights", "", "days", Number.NaN])("refuses %j as a duration", (by) => {
    expect(() => aClock().clock.advance(by)).toThrow(TypeError);
  });

  test.each(["tomorrow", Number.NaN, -1, 1e15, new Date(Number.NaN)])(
    "refuses %j as a time, and stays where it was",
    (time) => {
      const { clock } = aClock({ now: 1, frozen: true });
      expect(() => clock.set(time)).toThrow(TypeError);
      expect(clock.now()).toBe(1);
    },
  );

  test("stays where it was when it would leave the years that GitHub writes", () => {
    const { clock } = aClock({ now: 5, frozen: true });
    expect(() => clock.advance("9000 years")).toThrow(TypeError);
    expect(() => clock.advance(-6)).toThrow(TypeError);
    expect(clock.now()).toBe(5);
  });
});

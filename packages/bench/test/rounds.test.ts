import { expect, test } from "vitest";
import { alternate } from "../src/rounds.ts";

test("each round measures each contender once, and begins with another one", async () => {
  const order: string[] = [];
  await alternate(["a", "b", "c"], 3, async (contender) => {
    order.push(contender);
    return { cost: 1 };
  });
  expect(order.join("")).toBe("abcbcacab");
});

test("never two at once", async () => {
  let running = 0;
  let most = 0;
  await alternate(["a", "b"], 2, async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return { cost: 1 };
  });
  expect(most).toBe(1);
});

test("the figures are a contender's own, a round each", async () => {
  let cost = 0;
  const figures = await alternate(["a", "b"], 2, async () => ({ cost: (cost += 1) }));
  expect(figures("a", "cost")).toEqual([1, 4]);
  expect(figures("b", "cost")).toEqual([2, 3]);
});

test("what cannot be measured stops it", async () => {
  const measuring = alternate(["a"], 1, () => Promise.reject(new Error("no such program")));
  await expect(measuring).rejects.toThrow("no such program");
});

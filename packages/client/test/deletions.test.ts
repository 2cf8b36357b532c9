import { expect, test } from "vitest";
import { counting, deletionsFrom } from "../src/deletions.ts";

const answer = (status: number) => async (): Promise<Response> => new Response(null, { status });

test.each<[string, () => Promise<Response>, number]>([
  ["one that was done counts", answer(204), 1],
  ["one that may have been done counts: 5xx", answer(502), 1],
  ["one that may have been done counts: no answer", () => Promise.reject(new Error("lost")), 1],
  ["one that was refused does not", answer(403), 0],
  ["one of what is not there does not", answer(404), 0],
  ["one that is led elsewhere does not", answer(307), 0],
])("of deletions, %s", async (_, send, done) => {
  const counted = deletionsFrom(new Map(), "npm");
  await counting(counted, send).catch(() => undefined);
  expect(counted).toEqual({ done, open: 0 });
});

test("a deletion is on its way until it is answered", async () => {
  const deletions = new Map();
  const sending = counting(deletionsFrom(deletions, "npm"), answer(204));
  expect(deletionsFrom(deletions, "npm")).toEqual({ done: 0, open: 1 });
  await sending;
  expect(deletionsFrom(deletions, "npm")).toEqual({ done: 1, open: 0 });
});

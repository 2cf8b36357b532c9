import { expect, test } from "vitest";
import { cachedAnswer, storeAnswer } from "../src/etag-cache.ts";
import type { CachedAnswer, EtagCache } from "../src/etag-cache.ts";

const answer: CachedAnswer = { etag: '"1"', text: '{"id":1}', link: null };
const failing: EtagCache = {
  get: () => Promise.reject(new Error("the store is away")),
  set: () => Promise.reject(new Error("the store is full")),
};

test("what is stored is found, and read", async () => {
  expect(await cachedAnswer(new Map([["a", answer]]), "a")).toEqual({ ...answer, data: { id: 1 } });
});

test("what is not stored is not found", async () => {
  expect(await cachedAnswer(new Map([["a", answer]]), "b")).toBeUndefined();
});

test.each([
  ["its text is cut", { ...answer, text: '{"id"' }],
  ["its text is missing", { ...answer, text: undefined }],
  ["its Link is missing", { ...answer, link: undefined }],
  ["its ETag is missing", { ...answer, etag: undefined }],
  ["it is null", null],
])("a stored answer counts as none when %s", async (_, stored) => {
  // A store keeps whatever was put there.
  const cache = { get: () => stored, set: () => {} } as unknown as EtagCache;
  expect(await cachedAnswer(cache, "a")).toBeUndefined();
});

test("a store that fails finds nothing, and stops nothing", async () => {
  expect(await cachedAnswer(failing, "a")).toBeUndefined();
  await expect(storeAnswer(failing, "a", new Response("", { headers: { etag: '"1"' } }), "1")).resolves.toBeUndefined();
});

test("an answer is stored as plain data with its Link", async () => {
  const cache = new Map<string, CachedAnswer>();
  await storeAnswer(cache, "a", new Response("", { headers: { etag: '"1"', link: "<b>" } }), "[1]");
  expect(structuredClone(cache.get("a"))).toEqual({ etag: '"1"', text: "[1]", link: "<b>" });
});

test("an answer without an ETag is not stored", async () => {
  const cache = new Map<string, CachedAnswer>();
  await storeAnswer(cache, "a", new Response(""), "[1]");
  expect(cache.size).toBe(0);
});

import { describe, expect, test } from "vitest";
import { checkedAnswering, checkedEmulator, checkedFetch, takeFound } from "../checked-emulator.ts";
import { scenarioSeed } from "./scenario-seed.ts";

const seed = scenarioSeed;
const path = "/orgs/acme/packages/container/team%2Fapp";
const headers = { authorization: "Bearer ghp_mona" };

test("an answer that fits is given, with its body unread", async () => {
  const response = await checkedEmulator({ seed }).fetch(`https://api.github.com${path}`, { headers });
  expect(response.bodyUsed).toBe(false);
  expect(await response.json()).toMatchObject({ name: "team/app" });
});

test("answers over sockets are looked at, too, and given", async () => {
  const emulator = checkedEmulator({ seed, edition: "ghes-3.19" });
  const server = await emulator.listen();
  try {
    const response = await fetch(server.url + path, { headers });
    expect(await response.json()).toMatchObject({ name: "team/app" });
  } finally {
    await server.close();
  }
});

describe("what a fault has spoiled is not held against the description:", () => {
  test.each([{ status: 418 }, { html: 200 }, { cut: true }, { badJson: true }] as const)("%o", async (effect) => {
    const emulator = checkedEmulator({ seed });
    emulator.faults.add({ effect });
    await expect(emulator.fetch(`https://api.github.com${path}`, { headers })).resolves.toBeInstanceOf(Response);
  });
});

test("other paths than those of operations are not looked at: they are in no slice", async () => {
  const response = await checkedEmulator({ seed }).fetch("https://api.github.com/user", { headers });
  expect(await response.json()).toMatchObject({ login: "mona" });
});

describe("an answer that does not fit", () => {
  const emulator = checkedEmulator({ seed });
  const url = `https://api.github.com${path}`;
  const fault = `GET ${path} answered 200: /body is an array of 0, expected the type object`;
  const answer = (): Promise<Response> =>
    Promise.resolve(new Response("[]", { headers: { "content-type": "application/json" } }));

  test("is thrown, and remembered, so that a client which takes it for a lost connection hides nothing", async () => {
    await expect(checkedFetch({ ...emulator, fetch: answer })(url)).rejects.toThrow(fault);
    expect(takeFound()).toEqual([fault]);
  });

  test("is thrown over sockets as well, whether it is a Response or not yet", async () => {
    const early = checkedAnswering(answer, emulator);
    await expect(early(new Request(url), { unixSocket: true })).rejects.toThrow(fault);
    const headersOfAnswer = { "content-type": "application/json" };
    const late = checkedAnswering(
      () => Promise.resolve({ status: 200, body: "[]", headers: headersOfAnswer }),
      emulator,
    );
    await expect(late(new Request(url), { unixSocket: true })).rejects.toThrow(fault);
    expect(takeFound()).toEqual([fault, fault]);
  });
});

import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";

interface Sent {
  readonly method: string | undefined;
  readonly url: string;
  readonly authorization: string | null;
}

/** A client whose requests are answered by their paths. */
function redirecting(answers: Readonly<Record<string, () => Response>>): {
  gh: ReturnType<typeof createClient>;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const gh = createClient({
    token: "made-up",
    clock: fakeClock(),
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : String(new URL(input));
      sent.push({ method: init?.method, url, authorization: new Headers(init?.headers).get("authorization") });
      return answers[new URL(url).pathname]?.() ?? new Response(null, { status: 204 });
    },
  });
  return { gh, sent };
}

const to =
  (location: string, status = 302) =>
  () =>
    new Response("moved", { status, headers: { location } });
const from = "/orgs/old/packages/npm/a/versions/7";

describe("a redirect on the same host", () => {
  test.each([301, 302, 307, 308])("of status %i is followed, with the same method and the token", async (status) => {
    const { gh, sent } = redirecting({ [from]: to("/organizations/42/packages/npm/a/versions/7", status) });
    await gh.org("old").npm("a").versions.delete(7);
    expect(sent.map(({ method, authorization }) => [method, authorization])).toEqual([
      ["DELETE", "Bearer made-up"],
      ["DELETE", "Bearer made-up"],
    ]);
    expect(sent[1]?.url).toBe("https://api.github.com/organizations/42/packages/npm/a/versions/7");
  });

  test("that never ends is given up", async () => {
    const { gh, sent } = redirecting({ [from]: to(from) });
    await expect(gh.org("old").npm("a").versions.get(7)).rejects.toMatchObject({
      facts: { kind: "redirected", status: 302 },
    });
    expect(sent).toHaveLength(6);
  });
});

describe("a redirect is not followed", () => {
  test.each([
    ["to another host", to("https://attacker.example/")],
    ["to another port", to("https://api.github.com:8443/")],
    ["to plain http", to("http://api.github.com/")],
    ["to nowhere", () => new Response(null, { status: 302 })],
    ["to something that is no address", to("https://")],
  ])("%s", async (_, answer) => {
    const { gh, sent } = redirecting({ [from]: answer });
    await expect(gh.org("old").npm("a").versions.get(7)).rejects.toMatchObject({
      message: expect.stringContaining("It leads away from this host, where the token must not go: check baseUrl."),
      facts: { kind: "redirected", status: 302 },
    });
    expect(sent).toHaveLength(1);
  });

  test("where a browser hides where it leads", async () => {
    const hidden = Object.defineProperties(new Response(null), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
    });
    const { gh } = redirecting({ [from]: () => hidden });
    const failed = gh.org("old").npm("a").versions.get(7);
    await expect(failed).rejects.toMatchObject({ facts: { kind: "redirected" } });
    await expect(failed).rejects.not.toHaveProperty("facts.status");
  });
});

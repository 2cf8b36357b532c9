import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";
import { aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";

test("who gives up while a body is still being sent is let go at once, and holds no place", async () => {
  const github = checkedEmulator({ seed: aSeed(), rateLimits: { concurrent: 1 } });
  const giveUp = new AbortController();
  const request = new Request("https://api.github.com/orgs/acme/packages/npm/lib", {
    method: "DELETE",
    headers: { authorization: "Bearer ghp_mona" },
    body: new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode("{")) }),
    // Node's fetch asks for it; the types of browsers do not know it.
    duplex: "half",
    signal: giveUp.signal,
  } as RequestInit);
  const asked = github.fetch(request).catch((error: unknown) => error);
  giveUp.abort();
  expect(String(await Promise.race([asked, wait(5000, "late", { ref: false })]))).toMatch(/abort/i);
  expect((await ask(github, "GET /user/packages?package_type=npm", "ghp_mona")).status).toBe(200);
});

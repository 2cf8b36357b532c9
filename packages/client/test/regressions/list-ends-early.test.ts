import { expect, test } from "vitest";
import { createClient } from "../../src/index.ts";
import type { ListOptions } from "../../src/index.ts";
import { emulatedGithub, token } from "../emulated-github.ts";
import { fakeClock } from "../fake-clock.ts";

// GitHub gives a page of 100 to whoever asks for 200; without Link, a page that is not full is the last one.
test.each<[string, ListOptions]>([
  ["more items a page than GitHub gives", { perPage: 200 }],
  ["no items a page", { perPage: 0 }],
  ["no pages at once", { concurrency: 0 }],
  ["a number of pages that is none", { concurrency: Number.NaN }],
])("a list is read to its end when it is asked for with %s", async (_, options) => {
  const { fetch } = emulatedGithub({ packages: 250 });
  const gh = createClient({ token, fetch, clock: fakeClock() });
  const list = gh.org("acme").packages.list({ packageType: "npm", ...options });
  expect(await list.all()).toHaveLength(250);
});

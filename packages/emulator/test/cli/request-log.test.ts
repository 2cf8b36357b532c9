import { expect, test } from "vitest";
import { createEmulator } from "../../src/index.ts";
import { logLine } from "../../src/node/cli/log-line.ts";
import { createRequestLog } from "../../src/node/cli/request-log.ts";
import type { RequestRecord } from "../../src/index.ts";

test("shows each request once, in order, however many there were since the last time", async () => {
  const { fetch, requests } = createEmulator({ seed: {} });
  const shown: number[] = [];
  const showNew = createRequestLog(requests, ({ number }) => shown.push(number));
  showNew();
  for (const path of ["/1", "/2", "/3"]) await fetch(`https://api.github.com${path}`);
  showNew();
  showNew();
  await fetch("https://api.github.com/4");
  showNew();
  expect(shown).toEqual([1, 2, 3, 4]);
});

test("goes on after somebody has cleared them", async () => {
  const { fetch, requests } = createEmulator({ seed: {} });
  const shown: string[] = [];
  const showNew = createRequestLog(requests, ({ target }) => shown.push(target));
  for (const path of ["/1", "/2"]) await fetch(`https://api.github.com${path}`);
  showNew();
  requests.clear();
  await fetch("https://api.github.com/3");
  showNew();
  expect(shown).toEqual(["/1", "/2", "/3"]);
});

const record: RequestRecord = {
  number: 1,
  at: "2026-11-01T12:34:56.789Z",
  method: "DELETE",
  target: "/orgs/acme/packages/npm/app",
  headers: {},
  milliseconds: 1,
};

test.for<[string, Partial<RequestRecord>]>([
  ["12:34:56 204 DELETE /orgs/acme/packages/npm/app (admin)\n", { status: 204, token: "admin" }],
  [
    "12:34:56 401 DELETE /orgs/acme/packages/npm/app (no token): Requires authentication\n",
    { status: 401, message: "Requires authentication" },
  ],
  ["12:34:56 lost DELETE /orgs/acme/packages/npm/app (no token): a fault\n", { fault: true }],
  [
    "12:34:56 422 DELETE /orgs/acme/packages/npm/app (no token): a fault, two lines\n",
    { status: 422, fault: true, message: "two\n\u001B\nlines" },
  ],
])("%s", ([line, facts]) => {
  expect(logLine({ ...record, ...facts })).toBe(line);
});

import { expect, test } from "vitest";
import { refused } from "../fake-github.ts";
import { tried } from "../limited-client.ts";

test("a hook that throws fails its call, and the next one still waits for the limit", async () => {
  const hooks = {
    onResponse({ status }: { status: number }) {
      if (status === 403) throw new Error("a broken hook");
    },
  };
  const limit = refused(403, "Slow down, please.", { "retry-after": "30" });
  const { app, sentAt } = tried((_, count) => (count === 1 ? limit : undefined), { hooks });
  await expect(app.versions.get(1001)).rejects.toThrow("a broken hook");
  await app.versions.get(1001);
  expect(sentAt).toEqual([0, 30_000]);
});

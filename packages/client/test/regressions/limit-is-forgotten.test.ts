import { expect, test } from "vitest";
import { inTurn, secondary, tried } from "../limited-client.ts";

test("a hook that throws fails its call, and the next one still waits for the limit", async () => {
  const hooks = {
    onResponse({ status }: { status: number }) {
      if (status === 403) throw new Error("a broken hook");
    },
  };
  const { app, sentAt } = tried(inTurn(secondary(30)), { hooks });
  await expect(app.versions.get(1001)).rejects.toThrow("a broken hook");
  await app.versions.get(1001);
  expect(sentAt).toEqual([0, 30_000]);
});

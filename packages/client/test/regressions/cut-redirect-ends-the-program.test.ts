import { expect, onTestFinished, test } from "vitest";
import { createClient } from "../../src/index.ts";
import { fakeClock } from "../fake-clock.ts";

test("the body of a redirect may be cut, and no rejection is left unhandled", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
  const answers = [new Response(body, { status: 302, headers: { location: "/elsewhere" } }), Response.json({ id: 1 })];
  const gh = createClient({ clock: fakeClock(), fetch: async () => answers.shift() ?? Response.error() });
  expect(await gh.me().npm("a").get()).toEqual({ id: 1 });
  // Node reports it a turn later.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(unhandled).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { controlled } from "./fake-emulator.ts";

const noon = "2026-11-01T12:00:00.000Z";

describe("the clock over HTTP", () => {
  test("tells the time", async () => {
    expect((await controlled().ask("GET /_emulator/clock")).body).toEqual({ now: noon, frozen: true });
  });

  test.each<[unknown, string]>([
    [{ now: "2026-12-24T18:00:00Z" }, "2026-12-24T18:00:00.000Z"],
    [{ now: 0, frozen: true }, "1970-01-01T00:00:00.000Z"],
    [{ frozen: true }, noon],
    [{}, noon],
  ])("is set by PUT %j", async (body, now) => {
    const { ask, emulator } = controlled();
    expect(await ask("PUT /_emulator/clock", body)).toMatchObject({ status: 200, body: { now, frozen: true } });
    expect(new Date(emulator.clock.now()).toISOString()).toBe(now);
  });

  test("goes on when it is told to", async () => {
    const { ask, emulator } = controlled();
    expect(await ask("PUT /_emulator/clock", { frozen: false })).toMatchObject({ body: { frozen: false } });
    expect(emulator.clock.frozen).toBe(false);
  });

  test.each<[unknown, string]>([
    [{ set: "2026-12-24" }, "2026-12-24T00:00:00.000Z"],
    [{ advance: "31 days" }, "2026-12-02T12:00:00.000Z"],
    [{ advance: 1500 }, "2026-11-01T12:00:01.500Z"],
    [{ freeze: true }, noon],
    [{ freeze: "2026-12-24" }, "2026-12-24T00:00:00.000Z"],
  ])("does what POST %j says", async (body, now) => {
    expect((await controlled().ask("POST /_emulator/clock", body)).body).toEqual({ now, frozen: true });
  });

  test("goes on after POST unfreeze", async () => {
    expect((await controlled().ask("POST /_emulator/clock", { unfreeze: true })).body).toMatchObject({ frozen: false });
  });

  test.each<[string, unknown, string]>([
    ["PUT", { now: "yesterday" }, "clock.now"],
    ["PUT", { now: null }, "clock.now"],
    ["PUT", { now: 1e300 }, "clock.now"],
    ["PUT", { frozen: "yes" }, "clock.frozen"],
    ["PUT", { time: 0 }, "clock.time"],
    ["PUT", [], "clock"],
    ["PUT", null, "clock"],
    ["POST", {}, "clock"],
    ["POST", { set: 0, advance: 1 }, "clock"],
    ["POST", { advance: "soon" }, "clock.advance"],
    ["POST", { advance: 1e300 }, "clock.advance"],
    ["POST", { advance: "999999999 years" }, "clock.advance"],
    ["POST", { freeze: false }, "clock.freeze"],
    ["POST", { freeze: "never" }, "clock.freeze"],
    ["POST", { unfreeze: 1 }, "clock.unfreeze"],
    ["POST", { __proto__: 1, stop: 1 }, "clock.stop"],
  ])("is left alone by %s %j, which is refused at %s", async (method, sent, path) => {
    const { ask } = controlled();
    const { status, body } = await ask(`${method} /_emulator/clock`, JSON.stringify(sent));
    expect(status).toBe(400);
    expect(body).toMatchObject({ path, message: expect.stringMatching(/expected/), expected: expect.any(String) });
    expect((await ask("GET /_emulator/clock")).body).toEqual({ now: noon, frozen: true });
  });
});

import { describe, expect, test } from "vitest";
import { asked } from "../faults/asked.ts";
import { controlled } from "./fake-emulator.ts";

const fault = { effect: { status: 503 }, path: "/orgs/*/packages/*", times: 2 };

describe("faults over HTTP", () => {
  test("are added, and say where they are", async () => {
    const { ask, emulator } = controlled();
    const { status, headers, body } = await ask("POST /_emulator/faults", fault);
    expect(status).toBe(201);
    expect(headers.get("location")).toBe("/_emulator/faults/1");
    expect(body).toEqual({ id: 1, matched: 0, happened: 0, ...fault });
    expect(emulator.faults.list()).toEqual([{ id: 1, matched: 0, happened: 0, ...fault }]);
  });

  test("are listed with what has come of them", async () => {
    const { ask, emulator } = controlled();
    await ask("POST /_emulator/faults", fault);
    emulator.faults.add({ effect: { cut: true }, path: /never/ });
    // The emulator's own engine counts requests; here it stands on its own.
    Object(emulator.faults).plan(asked());
    expect((await ask("GET /_emulator/faults")).body).toEqual([
      { id: 1, matched: 1, happened: 1, ...fault },
      { id: 2, matched: 0, happened: 0, effect: { cut: true }, path: "/never/" },
    ]);
    expect((await ask("GET /_emulator/faults/1")).body).toMatchObject({ happened: 1 });
  });

  test("are taken away, one or all", async () => {
    const { ask, emulator } = controlled();
    for (let count = 0; count < 3; count += 1) emulator.faults.add({ effect: { cut: true } });
    expect((await ask("DELETE /_emulator/faults/2")).status).toBe(204);
    expect(emulator.faults.list().map(({ id }) => id)).toEqual([1, 3]);
    expect((await ask("DELETE /_emulator/faults")).status).toBe(204);
    expect(emulator.faults.list()).toEqual([]);
  });

  test.each(["GET", "DELETE"])("are not there after they were taken away: %s", async (method) => {
    const { ask, emulator } = controlled();
    emulator.faults.add({ effect: { cut: true } });
    for (const id of ["2", "0", "-1", "1e0", "01x", "%31", "constructor", "9".repeat(400)]) {
      const { status, body } = await ask(`${method} /_emulator/faults/${id}`);
      expect(status).toBe(404);
      expect(body).toMatchObject({ message: expect.stringContaining("There is no fault"), hint: "There are 1." });
    }
    expect(emulator.faults.list()).toHaveLength(1);
  });

  test.each<[unknown, string]>([
    [{ effect: { status: 1 } }, "fault.effect.status"],
    [{ effect: { cut: true }, operation: "packages/list-package-for-user" }, "fault.operation"],
    [{ effect: { cut: true }, path: { pathPattern: "a" } }, "fault.path"],
    [{ effect: { cut: true }, probability: "1" }, "fault.probability"],
    [[fault], "fault"],
    [null, "fault"],
    [1, "fault"],
  ])("that are none are refused: %j at %s", async (sent, path) => {
    const { ask, emulator } = controlled();
    const { status, body } = await ask("POST /_emulator/faults", JSON.stringify(sent));
    expect(status).toBe(400);
    expect(body).toMatchObject({ path, expected: expect.any(String) });
    expect(emulator.faults.list()).toEqual([]);
  });

  test("that are none are told what was meant", async () => {
    const sent = { effect: { cut: true }, operation: "packages/list-package-for-user" };
    const { body } = await controlled().ask("POST /_emulator/faults", sent);
    expect(body).toMatchObject({ hint: 'The nearest is "packages/list-packages-for-user".' });
  });
});

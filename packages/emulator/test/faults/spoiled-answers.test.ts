import { describe, expect, test } from "vitest";
import { ConnectionReset } from "../../src/faults/connection-reset.ts";
import { meeting, rejection } from "./meeting.ts";

describe("a cut body", () => {
  test("promises all and ends in the middle", async () => {
    const { answered, happened } = meeting([{ cut: true }]);
    const response = await answered;
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe(String('[{"id":1},{"id":2}]'.length));
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('[{"id":1},');
    expect(await rejection(reader?.read() ?? Promise.resolve())).toBeInstanceOf(ConnectionReset);
    expect(happened).toEqual(["answered"]);
  });

  test("cannot be read as JSON", async () => {
    const response = await meeting([{ cut: true }]).answered;
    expect(await rejection(response.json())).toBeInstanceOf(TypeError);
  });

  test("stays whole where there is none", async () => {
    const response = await meeting([{ cut: true }], {}, () => new Response(null, { status: 204 })).answered;
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
  });
});

describe("bad JSON", () => {
  test.each(['[{"id":1},{"id":2}]', '{"id":1}', "[]", "{}", "12", '"a"', ""])(
    "cannot be read: half of %s",
    async (text) => {
      const headers = { "content-type": "application/json; charset=utf-8", etag: '"1"' };
      const response = await meeting([{ badJson: true }], {}, () => new Response(text, { headers })).answered;
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject(headers);
      const body = await response.text();
      expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError);
    },
  );

  test("does not keep the length of what it was made of", async () => {
    const whole = (): Response => new Response("[1, 2]", { headers: { "content-length": "6" } });
    const response = await meeting([{ badJson: true }], {}, whole).answered;
    expect(response.headers.get("content-length") ?? "3").toBe(String((await response.text()).length));
  });

  test("is no body where there is none", async () => {
    const response = await meeting([{ badJson: true }], {}, () => new Response(null, { status: 204 })).answered;
    expect(await response.text()).toBe("");
  });

  test("can be cut as well", async () => {
    const response = await meeting([{ cut: true }, { badJson: true }]).answered;
    expect(await rejection(response.text())).toBeInstanceOf(ConnectionReset);
  });
});

describe("a lost connection", () => {
  test("rejects as fetch does, before anything is done", async () => {
    const { answered, happened } = meeting([{ reset: "before" }]);
    const error = await rejection(answered);
    expect(error).toBeInstanceOf(ConnectionReset);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code: "ECONNRESET" } });
    expect(happened).toEqual([]);
  });

  test("rejects after all was done", async () => {
    const { answered, happened } = meeting([{ reset: "after" }]);
    expect(await rejection(answered)).toBeInstanceOf(ConnectionReset);
    expect(happened).toEqual(["answered"]);
  });
});

import { describe, expect, test } from "vitest";
import type { Connection } from "../../src/connection.ts";
import { controlAllowed } from "../../src/control/control-allowed.ts";
import { controlled } from "./fake-emulator.ts";

const local: Connection = { remoteAddress: "127.0.0.1" };

/** Whether a request of these headers may control, and why not. */
function verdict(
  headers: Record<string, string>,
  connection?: Connection,
  url = "http://127.0.0.1:4000/_emulator",
): string {
  const asked = controlAllowed(new Request(url, { headers }), connection);
  return asked.allowed ? "allowed" : asked.because;
}

describe("control is allowed", () => {
  test.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])("to who comes from %s", (remoteAddress) => {
    expect(verdict({ host: "127.0.0.1:4000" }, { remoteAddress })).toBe("allowed");
  });

  test.each([
    "localhost",
    "localhost:4000",
    "LOCALHOST",
    "github.localhost:80",
    "127.0.0.1",
    "[::1]:4000",
    "127.1:4000",
  ])("by the host %s", (host) => {
    expect(verdict({ host }, local)).toBe("allowed");
  });

  test.each(["http://localhost:5173", "https://127.0.0.1", "http://[::1]:8080"])("to pages of %s", (origin) => {
    expect(verdict({ host: "localhost:4000", origin }, local)).toBe("allowed");
  });

  test("in the same process, whatever host and page it is", () => {
    const headers = { host: "api.github.com", origin: "https://example.test" };
    expect(verdict(headers, undefined, "https://api.github.com/_emulator")).toBe("allowed");
  });

  test("on a Unix socket, whatever host is asked for: gh asks for api.github.com", () => {
    expect(verdict({ host: "api.github.com" }, { unixSocket: true }, "http://api.github.com/_emulator")).toBe(
      "allowed",
    );
  });
});

describe("control is refused", () => {
  test.each([
    "192.168.1.5",
    "10.127.0.1",
    "172.17.0.1",
    "::ffff:192.168.1.5",
    "fe80::1",
    "0.0.0.0",
    "",
    "127.0.0.1.evil.test",
  ])("to who comes from %s", (remoteAddress) => {
    expect(verdict({ host: "127.0.0.1" }, { remoteAddress })).toBe(
      "The emulator is controlled from its own machine only.",
    );
  });

  test("to who comes from nobody knows where", () => {
    expect(verdict({ host: "127.0.0.1" }, {})).toBe("The emulator is controlled from its own machine only.");
  });

  test.each([
    "evil.test",
    "evil.test:4000",
    "localhost.evil.test",
    "127.0.0.1.nip.test",
    "notlocalhost",
    "0.0.0.0",
    "192.168.1.5:4000",
    "127.0.0.1@evil.test",
    "evil.test#localhost",
    "evil.test/localhost",
    "",
  ])("by the host %s", (host) => {
    expect(verdict({ host }, local)).toContain("loopback name only");
  });

  test("by an address of another host, although the header Host is right", () => {
    expect(verdict({ host: "localhost" }, local, "http://evil.test/_emulator")).toContain("loopback name only");
  });

  test.each(["https://evil.test", "http://localhost.evil.test", "null", "", "file://", "chrome-extension://localhost"])(
    "to pages of %s",
    (origin) => {
      expect(verdict({ host: "localhost", origin }, local)).toBe(
        "Pages of other machines may not control the emulator.",
      );
    },
  );

  test("with 403 and the reason, and nothing is done", async () => {
    const { ask, done } = controlled();
    const headers = { origin: "https://evil.test" };
    const {
      status,
      body,
      headers: answered,
    } = await ask("POST /_emulator/reset", undefined, { headers, connection: local });
    expect(status).toBe(403);
    expect(body).toEqual({ message: "Pages of other machines may not control the emulator." });
    expect(answered.has("access-control-allow-origin")).toBe(false);
    expect(done).toEqual([]);
  });
});

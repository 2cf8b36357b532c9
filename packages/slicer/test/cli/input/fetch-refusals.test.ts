import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchInput } from "../../../src/cli/input/fetch-input.ts";
import { limits, refusal } from "./refusal.ts";
import { serve, text } from "./server.ts";

describe("answers that are no description", () => {
  test.for([
    [401, "--header"],
    [403, "--header"],
    [404, "Check the address"],
    [429, "too often"],
    [503, "the server's"],
    [204, "with 200"],
  ] as const)("status %i is refused and says what to do", async ([status, hint]) => {
    const { origin } = await serve({ "/api": (response) => response.writeHead(status).end() });
    const message = await refusal(fetchInput(`${origin}/api?token=s3cret`, limits));
    expect(message).toMatch(`${origin}/api: the server answered ${status}.`);
    expect(message).toContain(hint);
  });

  test.for([
    ["text/html; charset=utf-8", "{}"],
    ["text/plain", "\n<!DOCTYPE html><title>Sign in</title>"],
    ["application/json", "<html lang=en>"],
  ] as const)("a web page is refused: %s", async ([type, body]) => {
    const { origin } = await serve({ "/api": text(body, { "content-type": type }) });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toBe(
      `${origin}/api: the server answered with a web page. Did you mean the address of the raw file?`,
    );
  });

  test("a body that is not compressed as it claims is refused", async () => {
    const { origin } = await serve({ "/api": text("{}", { "content-encoding": "gzip" }) });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toContain("the body is not compressed");
  });

  test("a body that breaks off is refused", async () => {
    const { origin } = await serve({
      "/api": (response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("{", () => response.destroy());
      },
    });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toBe(
      `${origin}/api: the server ended the connection before the answer was complete.`,
    );
  });
});

describe("addresses that cannot be read", () => {
  test("a port where nothing listens", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const address = closed.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await new Promise((resolve) => closed.close(resolve));
    expect(await refusal(fetchInput(`http://user:s3cret@127.0.0.1:${port}/api`, limits))).toBe(
      `http://127.0.0.1:${port}/api: nothing listens there: the connection was refused.`,
    );
  });

  test("a host that does not exist", async () => {
    expect(await refusal(fetchInput("http://nowhere.invalid/api?key=s3cret", limits))).toMatch(
      /^http:\/\/nowhere\.invalid\/api: (there is no such host|the name of the host could not be looked up)/,
    );
  });

  test("https where http is spoken", async () => {
    const { origin } = await serve({});
    expect(await refusal(fetchInput(origin.replace("http:", "https:"), limits))).toContain("does not speak https");
  });

  test("http where something else is spoken", async () => {
    const chat = createServer((socket) => {
      // Our request is cut off as soon as the answer makes no sense.
      socket.on("error", () => undefined);
      socket.end("220 mail.example.test\r\n");
    });
    await new Promise<void>((resolve) => chat.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void chat.close());
    const address = chat.address();
    const port = typeof address === "object" ? address?.port : undefined;
    expect(await refusal(fetchInput(`http://127.0.0.1:${port}/`, limits))).toContain("does not speak HTTP");
  });

  test.for([
    ["file:///srv/api.json", "only http and https addresses are read, not file: Give a file by its path."],
    ["data:application/json,s3cret", "data:…: only http and https addresses are read, not data:"],
    ["ftp://user:s3cret@example.test/api", "ftp://example.test/api: only http and https"],
    ["https://user:s3cret@[/api?key=s3cret", "https://[/api: not a valid address."],
    ["http://", "http://: not a valid address."],
    ["http://127.0.0.1:22/", "no address of http or https may have this port."],
  ] as const)("%s", async ([url, reason]) => {
    expect(await refusal(fetchInput(url, limits))).toContain(reason);
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fetchInput, type FetchedInput, type FetchLimits } from "../../../src/cli/input/fetch-input.ts";
import { limits, refusal } from "./refusal.ts";
import { redirect, serve, text } from "./server.ts";

const secret = { name: "X-Secret", value: "s3cret" };
const withHeaders: FetchLimits = { ...limits, headers: [secret, { name: "Authorization", value: "Bearer s3cret" }] };

const textOf = ({ bytes }: FetchedInput): string => new TextDecoder().decode(bytes);

describe("what is read", () => {
  test("the body, its type and where it came from", async () => {
    const { origin } = await serve({ "/api": text("{}", { "content-type": "application/json; charset=utf-8" }) });
    const fetched = await fetchInput(`${origin}/api?version=1#part`, limits);
    expect(textOf(fetched)).toBe("{}");
    expect(fetched).toMatchObject({
      contentType: "application/json; charset=utf-8",
      url: `${origin}/api?version=1`,
    });
  });

  test("a body in pieces without a length", async () => {
    const { origin } = await serve({
      "/api": (response) => {
        response.write('{"a":');
        setImmediate(() => response.end("1}"));
      },
    });
    expect(textOf(await fetchInput(`${origin}/api`, limits))).toBe('{"a":1}');
  });

  test("a compressed body, unpacked", async () => {
    const { origin } = await serve({
      "/api": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync('{"a":1}')),
    });
    expect(textOf(await fetchInput(`${origin}/api`, limits))).toBe('{"a":1}');
  });

  test("a body of exactly as many bytes as are allowed", async () => {
    const { origin } = await serve({ "/api": text("12345") });
    expect(textOf(await fetchInput(`${origin}/api`, { ...limits, maxBytes: 5 }))).toBe("12345");
    expect(await refusal(fetchInput(`${origin}/api`, { ...limits, maxBytes: 4 }))).toContain("larger than 4 bytes");
  });
});

describe("what is sent along", () => {
  test("the headers given, and user and password of the address", async () => {
    const { origin, requests } = await serve({ "/api": text("{}") });
    await fetchInput(`${origin.replace("//", "//us%40er:p%3As3cret@")}/api`, { ...limits, headers: [secret] });
    expect(requests[0]?.headers).toMatchObject({
      "x-secret": "s3cret",
      "user-agent": "openapi-slice",
      authorization: `Basic ${Buffer.from("us@er:p:s3cret").toString("base64")}`,
    });
  });

  test("an Authorization header in place of user and password", async () => {
    const { origin, requests } = await serve({ "/api": text("{}") });
    await fetchInput(`${origin.replace("//", "//user:pw@")}/api`, withHeaders);
    expect(requests[0]?.headers.authorization).toBe("Bearer s3cret");
  });

  test.for([301, 302, 303, 307, 308])("none of it along a redirect %i to the same server", async (status) => {
    const { origin, requests } = await serve({ "/old": redirect("/new", status), "/new": text("{}") });
    await fetchInput(`${origin.replace("//", "//user:pw@")}/old`, { ...limits, headers: [secret] });
    expect(requests.map(({ url, headers }) => [url, headers["x-secret"], headers.authorization])).toEqual([
      ["/old", "s3cret", "Basic dXNlcjpwdw=="],
      ["/new", undefined, undefined],
    ]);
  });

  test("none of it along a redirect to another server, nor what that server puts into the address", async () => {
    const other = await serve({ "/new": text("{}") });
    const { origin } = await serve({ "/old": redirect(`${other.origin.replace("//", "//user:pw@")}/new`) });
    const { url } = await fetchInput(`${origin}/old`, {
      ...limits,
      headers: [...(withHeaders.headers ?? []), { name: "Cookie", value: "id=s3cret" }],
    });
    expect(url).toBe(`${other.origin}/new`);
    const [request] = other.requests;
    expect(Object.keys(request?.headers ?? {}).filter((name) => !name.startsWith("accept"))).toEqual([
      "host",
      "connection",
      "user-agent",
      "sec-fetch-mode",
    ]);
  });
});

describe("redirects", () => {
  test("five are followed, six are not", async () => {
    const { origin, requests } = await serve({
      ...Object.fromEntries([6, 5, 4, 3, 2, 1].map((left) => [`/${left}`, redirect(`/${left - 1}`)])),
      "/0": text("{}"),
    });
    expect(textOf(await fetchInput(`${origin}/5`, limits))).toBe("{}");
    expect(await refusal(fetchInput(`${origin}/6`, limits))).toContain("redirected more than 5 times");
    expect(requests).toHaveLength(12);
  });

  test("one to itself ends", async () => {
    const { origin, requests } = await serve({ "/loop": redirect("/loop") });
    expect(await refusal(fetchInput(`${origin}/loop`, limits))).toBe(
      `${origin}/loop: redirected more than 5 times. Ask for the last address itself.`,
    );
    expect(requests).toHaveLength(6);
  });

  test.for([
    ["file:///etc/passwd", "redirected to file:"],
    ["data:application/json,{}", "redirected to data:"],
    ["http://[", 'redirected to "http://[", which is no address'],
  ] as const)("to %s is refused", async ([location, reason]) => {
    const { origin } = await serve({ "/old": redirect(location) });
    expect(await refusal(fetchInput(`${origin}/old`, limits))).toContain(reason);
  });

  test("from https to http is refused", async () => {
    const fetch = async (): Promise<Response> =>
      new Response(null, { status: 302, headers: { location: "http://example.test/api?token=s3cret" } });
    expect(await refusal(fetchInput("https://example.test/api", limits, fetch))).toBe(
      "https://example.test/api: redirected from https to http://example.test/api, which is not encrypted.",
    );
  });

  test("without an address is refused", async () => {
    const { origin } = await serve({ "/old": (response) => response.writeHead(304).end() });
    expect(await refusal(fetchInput(`${origin}/old`, limits))).toContain("answered 304");
  });
});

describe("limits", () => {
  test("a claim of 1 GB is refused before any of it is sent", async () => {
    let ended = false;
    const { origin } = await serve({
      "/api": (response) => {
        response.writeHead(200, { "content-length": "1000000000" });
        response.flushHeaders();
        response.on("close", () => (ended = true));
      },
    });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toBe(
      `${origin}/api: larger than 1 MB, the most that is read. Allow more with --max-bytes.`,
    );
    await expect.poll(() => ended).toBe(true);
  });

  test("what is small when compressed is counted as it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(limits.maxBytes);
    const { origin } = await serve({
      "/api": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toContain("larger than 1 MB");
  });

  test("a body that never ends is refused when it is too long", async () => {
    const { origin } = await serve({
      "/api": (response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(100_000, 0x20)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
    });
    expect(await refusal(fetchInput(`${origin}/api`, limits))).toContain("larger than 1 MB");
  });

  test("a body that drips ends with the deadline", async () => {
    const { origin } = await serve({
      "/api": (response) => {
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(drip));
      },
    });
    expect(await refusal(fetchInput(`${origin}/api`, { ...limits, timeoutMs: 300 }))).toBe(
      `${origin}/api: not read within 300 ms. Allow more with --timeout.`,
    );
  });

  test("a server that says nothing ends with the deadline, also behind a redirect", async () => {
    const { origin } = await serve({ "/old": redirect("/api"), "/api": () => undefined });
    expect(await refusal(fetchInput(`${origin}/old`, { ...limits, timeoutMs: 300 }))).toContain("not read within");
  });
});

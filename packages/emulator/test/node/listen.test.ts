import { spawn } from "node:child_process";
import { lstat, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answering } from "../../src/create-emulator.ts";
import type { Listening } from "../../src/emulator.ts";
import { isListenError } from "../../src/listen-error.ts";
import type { ListenFacts } from "../../src/listen-error.ts";
import { listenAt } from "../../src/node/listen.ts";
import type { ListenSettings } from "../../src/node/listen.ts";
import { placeOf } from "../../src/node/listen-place.ts";
import { echo } from "./echo-server.ts";
import type { Echoed } from "./echo-server.ts";
import { bodyOf, lines, rawRequest } from "./raw-request.ts";

let dir: string;
let open: Listening[];
beforeEach(async () => {
  open = [];
  dir = await mkdtemp(join(tmpdir(), "ghpkg-emulator-"));
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  await rm(dir, { recursive: true, force: true });
});

async function listen(
  where: Parameters<typeof placeOf>[0],
  settings: Partial<ListenSettings> & { answer?: Answering } = {},
): Promise<Listening> {
  const { answer = echo, ...others } = settings;
  const allowRemote = where?.allowRemote ?? false;
  const one = await listenAt(answer, placeOf(where), { basePath: "", allowRemote, ...others });
  open.push(one);
  return one;
}

async function failureOf(attempt: Promise<unknown>): Promise<ListenFacts & { message: string }> {
  const error = await attempt.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!isListenError(error)) throw new Error("it listens, or fails otherwise", { cause: error });
  return { message: error.message, ...error.facts };
}

async function asked(url: string): Promise<Echoed> {
  // What `echo` answers.
  return (await (await fetch(url)).json()) as Echoed;
}

describe("on a port", () => {
  test("listens on this machine only, on a port that is free", async () => {
    const { url, port } = await listen({});
    expect(port).toBeGreaterThan(1023);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(await asked(`${url}/orgs/acme`)).toMatchObject({ method: "GET", url: `${url}/orgs/acme` });
  });

  test("listens where it is told to", async () => {
    const { port } = await listen({});
    await open.pop()?.close();
    expect((await listen({ port })).url).toBe(`http://127.0.0.1:${port}`);
  });

  test.for(["::1", "[::1]"])("listens on %s", async (host) => {
    const { url, port } = await listen({ host });
    expect(url).toBe(`http://[::1]:${port}`);
    expect(await asked(url)).toMatchObject({ url: `${url}/`, connection: { remoteAddress: "::1" } });
  });

  test("listens on localhost, and calls it so", async () => {
    const { url, port } = await listen({ host: "localhost" });
    expect(url).toBe(`http://localhost:${port}`);
    expect((await asked(url)).url).toBe(`${url}/`);
  });

  test("has the path of Enterprise Server in its address", async () => {
    const { url, port } = await listen({}, { basePath: "/api/v3" });
    expect(url).toBe(`http://127.0.0.1:${port}/api/v3`);
  });

  test.for(["0.0.0.0", "::", "192.168.1.10", "example.com", "127.0.0.1.example.com", "localhost.example.com"])(
    "refuses %s, which others can reach",
    async (host) => {
      const { message, reason } = await failureOf(listen({ host }));
      expect(reason).toBe("remote");
      expect(message).toContain(`listen on ${host}: refused`);
      expect(message).toContain("allowRemote");
    },
  );

  test("refuses what a name led to, when others can reach that", async () => {
    const settings = { basePath: "", allowRemote: false };
    expect(await failureOf(listenAt(echo, { host: "0.0.0.0", port: 0 }, settings))).toMatchObject({
      reason: "remote",
      host: "0.0.0.0",
    });
  });

  test("lets others in when it is told to, and names an address to ask for", async () => {
    const { url, port } = await listen({ host: "0.0.0.0", allowRemote: true });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await asked(url)).method).toBe("GET");
  });

  test("says that a port is in use", async () => {
    const { port } = await listen({});
    expect(await failureOf(listen({ port }))).toMatchObject({
      reason: "in-use",
      port,
      host: "127.0.0.1",
      message: `listen on 127.0.0.1:${port}: the port is in use. Choose another, or 0 for one that is free.`,
    });
  });

  test("says that an address is not this machine's", async () => {
    const { message, reason } = await failureOf(listen({ host: "192.0.2.1", allowRemote: true }));
    expect(reason).toBe("failed");
    expect(message).toBe("listen on 192.0.2.1:0: this machine has no such address.");
  });

  test.for([{ port: -1 }, { port: 65_536 }, { port: 1.5 }, { port: Number.NaN }, { host: "" }, { socket: "" }])(
    "refuses %j",
    async (where) => {
      const failed = await failureOf(Promise.resolve().then(() => placeOf(where)));
      expect(failed.reason).toBe("invalid");
    },
  );
});

describe("on a Unix socket", () => {
  const request = lines("GET /user/packages HTTP/1.1", "Host: api.github.com");

  test("answers, and knows that there is no address", async () => {
    const socket = join(dir, "gh.sock");
    expect(await listen({ socket })).toMatchObject({ url: "http://localhost", port: 0 });
    const answer = await rawRequest({ path: socket }, request);
    expect(JSON.parse(bodyOf(answer))).toMatchObject({
      url: "http://api.github.com/user/packages",
      connection: { unixSocket: true },
    });
  });

  test("takes its file away when it ends", async () => {
    const socket = join(dir, "gh.sock");
    await (await listen({ socket })).close();
    await expect(lstat(socket)).rejects.toThrow("ENOENT");
  });

  test("replaces a socket that was left over", async () => {
    const socket = join(dir, "gh.sock");
    await leaveSocket(socket);
    expect((await lstat(socket)).isSocket()).toBe(true);
    await listen({ socket });
    expect((await rawRequest({ path: socket }, request)).text).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("leaves a socket to whoever listens on it", async () => {
    const socket = join(dir, "gh.sock");
    await listen({ socket });
    expect(await failureOf(listen({ socket }))).toMatchObject({ reason: "in-use", socket });
    expect((await rawRequest({ path: socket }, request)).text).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("leaves a file that is no socket", async () => {
    const socket = join(dir, "notes.txt");
    await writeFile(socket, "mine");
    expect(await failureOf(listen({ socket }))).toMatchObject({ reason: "in-use", socket });
    expect(await readFile(socket, "utf8")).toBe("mine");
  });

  test("says that a folder is not there, or a path too long", async () => {
    const missing = await failureOf(listen({ socket: join(dir, "missing/gh.sock") }));
    expect(missing).toMatchObject({ reason: "denied" });
    expect(missing.message).toContain("there is no such folder");
    const long = await failureOf(listen({ socket: join(dir, `${"long".repeat(40)}.sock`) }));
    expect(long.reason).toBe("failed");
    expect(long.message).toMatch(/too long/);
  });

  test("is there instead of a port", async () => {
    const both = Promise.resolve().then(() => placeOf({ socket: join(dir, "gh.sock"), port: 4000 }));
    expect(await failureOf(both)).toMatchObject({ reason: "invalid" });
  });
});

describe("close", () => {
  test("ends connections that are open, whether they wait for something or not", async () => {
    let wasAsked = false;
    const answer: Answering = () => {
      wasAsked = true;
      return new Promise(() => undefined);
    };
    const one = await listen({}, { answer });
    const idle = rawRequest({ port: one.port, host: "127.0.0.1" }, "");
    const waiting = fetch(one.url).catch((error: unknown) => String(error));
    await expect.poll(() => wasAsked).toBe(true);
    await one.close();
    expect(await waiting).toBe("TypeError: fetch failed");
    expect((await idle).text).toBe("");
  });

  test("can be called twice", async () => {
    const one = await listen({});
    await Promise.all([one.close(), one.close()]);
    await one.close();
    await expect(fetch(one.url)).rejects.toThrow("fetch failed");
  });
});

/** Starts a program that listens on a socket, and kills it: the file stays. */
async function leaveSocket(path: string): Promise<void> {
  const program = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => console.log("ready"))`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
}

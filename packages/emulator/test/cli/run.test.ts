import { describe, expect, test } from "vitest";
import { demoSeed } from "../../src/index.ts";
import { cli } from "./memory-cli.ts";
import type { Running } from "./memory-cli.ts";

const [token = ""] = (demoSeed.tokens ?? []).map((one) => one.token);
const seed = `
organizations: [{ login: pets, members: { kim: admin } }]
users: [{ login: kim }]
tokens: [{ token: ghp_kim, user: kim, scopes: [read:packages, write:packages, delete:packages] }]
packages:
  - { owner: pets, type: npm, name: cats, versions: [{ name: 1.0.0 }, { name: 1.1.0 }] }
`;

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { headers: { authorization: "Bearer ghp_kim", ...headers } });
}

/** Ends it, whatever became of what it was started for. */
async function during(running: Running, act: (url: string) => Promise<void>): Promise<void> {
  try {
    await act(await running.url());
  } finally {
    expect(await running.end()).toBe(0);
  }
}

describe("what it says when it listens", () => {
  test("where, which tokens there are to try, and how clients get there", async () => {
    const running = cli("--port 0");
    await during(running, async (url) => {
      const said = running.stdout();
      expect(said).toMatch(/^ghpkg-emulator 1\.2\.3, as GitHub\.com \(fpt\), listens on http:\/\/127\.0\.0\.1:\d+\n/);
      for (const one of demoSeed.tokens ?? []) expect(said).toContain(one.token);
      expect(said).toContain(`new Octokit({ auth: "${token}", baseUrl: "${url}" })`);
      const [, address = ""] = /^ {2}curl -H "Authorization: Bearer \S+" "(.*)"$/m.exec(said) ?? [];
      expect((await get(address, { authorization: `Bearer ${token}` })).status).toBe(200);
    });
    expect(running.stderr()).toBe("");
  });

  test("no token of a seed that is not the demonstration", async () => {
    const running = cli("--port 0 --seed seed.yaml", { "seed.yaml": seed });
    await during(running, async (url) => {
      expect(running.stdout()).toContain("Tokens are those of the seed.");
      expect(running.stdout()).toContain("/orgs/pets/packages");
      expect((await get(`${url}/orgs/pets/packages/npm/cats`)).status).toBe(200);
    });
    expect(running.stdout()).not.toContain("ghp_");
  });

  test("as JSON, in one line", async () => {
    const running = cli("--port 0 --json --edition ghes-3.19");
    await during(running, async (url) => {
      expect(JSON.parse(running.stdout())).toEqual({
        event: "listening",
        url,
        port: Number(new URL(url).port),
        version: "1.2.3",
        edition: "ghes-3.19",
        control: `${url}/_emulator`,
        tokens: expect.arrayContaining([{ token, can: expect.any(String) }]),
      });
      expect(url).toMatch(/\/api\/v3$/);
    });
  });

  test("nothing of control when there is none", async () => {
    const running = cli("--port 0 --no-control");
    await during(running, async (url) => {
      expect(running.stdout()).not.toContain("_emulator");
      expect((await get(`${url}/_emulator`)).status).not.toBe(200);
    });
  });
});

describe("--log", () => {
  test("a line for each request, without secrets", async () => {
    const running = cli("--port 0 --seed seed.yaml --log", { "seed.yaml": seed });
    await during(running, async (url) => {
      await get(`${url}/orgs/pets/packages/npm/cats?token=ghp_kim`);
      await get(`${url}/orgs/pets/packages/npm/dogs`, { authorization: "Bearer ghp_wrong" });
    });
    const lines = running.stdout().split("Ctrl+C ends it.\n")[1]?.trimEnd().split("\n");
    expect(lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d 200 GET \/orgs\/pets\/packages\/npm\/cats\?token=\S* \(.*kim.*\)$/),
      expect.stringMatching(/^\d\d:\d\d:\d\d 401 GET \/orgs\/pets\/packages\/npm\/dogs \(unknown\): Bad credentials$/),
    ]);
    expect(running.stdout()).not.toMatch(/ghp_kim|ghp_wrong/);
  });

  test("as JSON, each by itself", async () => {
    const running = cli("--port 0 --log --json");
    await during(running, async (url) => {
      await Promise.all(["/1", "/2", "/3"].map((path) => get(url + path)));
    });
    const events = running.stdout().trimEnd().split("\n").slice(1);
    expect(events.map((line): unknown => JSON.parse(line))).toEqual(
      [1, 2, 3].map((number) => expect.objectContaining({ event: "request", number, status: 401 })),
    );
  });

  test("goes on when requests are cleared", async () => {
    const running = cli("--port 0 --log");
    await during(running, async (url) => {
      await get(`${url}/1`);
      await fetch(`${url}/_emulator/requests`, { method: "DELETE" });
      await get(`${url}/2`);
    });
    expect(running.stdout()).toMatch(/GET \/1[^]*GET \/2/);
  });
});

describe("exit codes", () => {
  test.for([
    ["--colour", {}, "Unknown option '--colour'"],
    ["--freeze +200000-01-01", {}, "+200000-01-01"],
  ] as const)("2 for %s, with a way to help", async ([line, files, message]) => {
    const running = cli(line, { ...files });
    expect(await running.code).toBe(2);
    expect(running.stderr()).toContain(message);
    expect(running.stderr()).toMatch(/\nTry: ghpkg-emulator --help\n$/);
    expect(running.stdout()).toBe("");
  });

  test.for<[string, Record<string, string>, RegExp]>([
    ["--seed missing.yaml", {}, /^ghpkg-emulator: missing\.yaml: there is no such file\n$/],
    [
      "--seed a.json",
      { "a.json": '{ "users": [{}] }' },
      /^ghpkg-emulator: a\.json: users\[0\]\.login is nothing: expected .*\n$/,
    ],
    ["--seed a.json", { "a.json": '{\n  "users": [' }, /^ghpkg-emulator: a\.json: line \d+, column \d+ .*\n$/],
    [
      "--host 0.0.0.0 --port 0",
      {},
      /^ghpkg-emulator: --host 0\.0\.0\.0 lets other machines in, .*: add --allow-remote if they may\n$/,
    ],
  ])("1 for %s, in one line", async ([line, files, message]) => {
    const running = cli(line, files);
    expect(await running.code).toBe(1);
    expect(running.stderr()).toMatch(message);
    expect(running.stdout()).toBe("");
  });

  test("1 for a port that is in use, after which nothing listens", async () => {
    await during(cli("--port 0"), async (url) => {
      const { port } = new URL(url);
      const second = cli(`--port ${port}`);
      expect(await second.code).toBe(1);
      expect(second.stderr()).toBe(
        `ghpkg-emulator: listen on 127.0.0.1:${port}: the port is in use. Choose another, or 0 for one that is free.\n`,
      );
    });
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEmulator, demoSeed } from "../../src/index.ts";
import { createStateKeeper } from "../../src/node/cli/state-keeper.ts";
import { cli } from "./memory-cli.ts";
import type { Running } from "./memory-cli.ts";

const headers = { authorization: "Bearer ghp_kim" };
const seed = {
  organizations: [{ login: "pets", members: { kim: "admin" } }],
  users: [{ login: "kim" }],
  tokens: [{ token: "ghp_kim", user: "kim", scopes: ["read:packages", "write:packages", "delete:packages"] }],
  packages: [{ owner: "pets", type: "container", name: "cats", versions: [{ tags: ["1.0"] }, { tags: ["1.1"] }] }],
} as const;
const seedFile = { "seed.json": JSON.stringify(seed) };

let running: Running | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

function start(args: string, files: Record<string, string> = {}): Running {
  running = cli(`--port 0 ${args}`, files);
  return running;
}

async function statusOf(one: Running, method = "GET"): Promise<number> {
  return (await fetch(`${await one.url()}/orgs/pets/packages/container/cats`, { method, headers })).status;
}

describe("--state", () => {
  test("keeps what changes, and goes on from there", async () => {
    const first = start("--seed seed.json --state state.json", { ...seedFile });
    expect(await statusOf(first, "DELETE")).toBe(204);
    await expect.poll(() => first.files["state.json"], { timeout: 30_000 }).toContain('"do": "delete"');
    expect(await first.end()).toBe(0);

    const second = start("--state state.json", first.files);
    expect(await statusOf(second)).toBe(404);
    expect(await second.end()).toBe(0);
  });

  test("is written at the end, when nothing has changed", async () => {
    const one = start("--state state.json");
    await one.url();
    expect(one.files).toEqual({});
    expect(await one.end()).toBe(0);
    expect(JSON.parse(one.files["state.json"] ?? "")).toMatchObject({ format: "ghpkg-emulator/1", seed: demoSeed });
  });

  test("keeps what is changed through control", async () => {
    const one = start("--state state.json");
    await fetch(`${await one.url()}/_emulator/clock`, { method: "POST", body: '{"advance":"31 days"}' });
    await expect.poll(() => Object.keys(one.files), { timeout: 30_000 }).toEqual(["state.json"]);
  });

  test("comes before the seed, and says so", async () => {
    const state = JSON.stringify(createEmulator({ seed }).snapshot());
    const one = start("--seed other.json --state state.json", { "state.json": state, "other.json": "{}" });
    expect(await statusOf(one)).toBe(200);
    expect(one.stderr()).toBe("state.json is there, so other.json is not read.\n");
  });

  test("has its edition, and goes back to its seed", async () => {
    const state = JSON.stringify(createEmulator({ seed, edition: "ghes-3.19" }).snapshot());
    const one = start("--state state.json", { "state.json": state });
    expect(await one.url()).toMatch(/\/api\/v3$/);
    expect(await statusOf(one, "DELETE")).toBe(204);
    await fetch(`${await one.url()}/_emulator/reset`, { method: "POST" });
    expect(await statusOf(one)).toBe(200);
  });

  test("goes on at the time it had, or at one that is asked for", async () => {
    const state = JSON.stringify({ ...createEmulator({ seed }).snapshot(), now: "2027-01-01T00:00:00.000Z" });
    const timeOf = async (args: string): Promise<unknown> => {
      const one = start(`--state state.json ${args}`, { "state.json": state });
      const clock: unknown = await (await fetch(`${await one.url()}/_emulator/clock`)).json();
      await one.end();
      return clock;
    };
    expect(await timeOf("--freeze")).toMatchObject({ now: "2027-01-01T00:00:00.000Z", frozen: true });
    expect(await timeOf("--freeze 2027-02-01")).toMatchObject({ now: "2027-02-01T00:00:00.000Z", frozen: true });
  });

  const whole = JSON.stringify(createEmulator({ seed }).snapshot(), null, 2);
  test.for([
    ["cut", whole.slice(0, -20), /: line \d+, column \d+ is /],
    ["empty", "", /: line 1, column 1 is the end of the text: .* It was left as it is/],
    ["another's", '{"hello":"ghp_kim"}', /format/],
    ["of another edition", whole.replace('"fpt"', '"ghec"'), /edition/, "--edition fpt"],
    ["with a seed that is none", whole.replace('"container"', '"pypi"'), /packages\[0\]\.type/],
    [
      "with a change to nothing",
      whole.replace('"changes": []', '"changes": [{"at":"2026-11-01","package":1,"do":"delete"}]'),
      /changes\[0\]/,
    ],
  ] as const)("that is %s is refused with its place, and left as it is", async ([, text, message, more = ""]) => {
    const one = start(`--state state.json ${more}`, { "state.json": text });
    expect(await one.code).toBe(1);
    expect(one.stderr()).toMatch(/^ghpkg-emulator: state\.json: .*move it away to start anew\.\n$/);
    expect(one.stderr()).toMatch(message);
    expect(one.stderr()).not.toContain("ghp_kim");
    expect(one.files).toEqual({ "state.json": text });
  });

  test("that cannot be written is told at once and at the end", async () => {
    const one = start("--seed seed.json --state full.json", { ...seedFile });
    expect(await statusOf(one, "DELETE")).toBe(204);
    await expect
      .poll(() => one.stderr(), { timeout: 30_000 })
      .toBe(
        "ghpkg-emulator: full.json: could not be written: there is no space left. It is tried again at the next change, and at the end.\n",
      );
    expect(await statusOf(one)).toBe(404);
    expect(await one.end()).toBe(1);
    expect(one.stderr()).toMatch(/\nghpkg-emulator: full\.json: could not be written: there is no space left\n$/);
  });
});

describe("a state keeper", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("collects changes, writes one at a time, and each time all there is", async () => {
    const written: string[] = [];
    let [now, writing, atOnce] = [0, 0, 0];
    const keeper = createStateKeeper({
      text: () => String(now),
      async write(text) {
        writing += 1;
        atOnce = Math.max(atOnce, writing);
        await new Promise((resolve) => setTimeout(resolve, 500));
        written.push(text);
        writing -= 1;
      },
      failed: () => undefined,
    });
    for (now = 1; now <= 100; now += 1) {
      keeper.changed();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(written.length).toBeGreaterThan(2);
    expect(written.length).toBeLessThan(10);
    expect(written.at(-1)).toBe("101");

    now = 200;
    keeper.changed();
    await vi.advanceTimersByTimeAsync(300);
    now = 201;
    const ended = keeper.end();
    await vi.advanceTimersByTimeAsync(5000);
    await ended;
    expect(written.slice(-2)).toEqual(["200", "201"]);
    expect(atOnce).toBe(1);
  });
});

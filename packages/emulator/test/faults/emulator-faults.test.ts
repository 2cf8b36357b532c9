import { describe, expect, test } from "vitest";
import type { Emulator, EmulatorOptions, Fault } from "../../src/index.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, namesIn } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import { rejection } from "./meeting.ts";

const versions = "/orgs/acme/packages/container/app/versions";

/** An organization with a container of three versions, which meets these faults. */
function meeting(faults: readonly Fault[], options: EmulatorOptions = {}): Emulator {
  const github = checkedEmulator({ seed: aSeed([aContainer("app", [["1"], ["2"], ["3"]])]), ...options });
  for (const fault of faults) github.faults.add(fault);
  return github;
}

/** The statuses of some calls, one after the other; what a call rejects with where it does. */
async function statuses(github: Emulator, calls: readonly string[]): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const call of calls) {
    // The faults count them.
    all.push(await ask(github, call, "ghp_mona").then(({ status }) => status, String));
  }
  return all;
}

test("a fault meets its operation only, also by the numbered path of a link", async () => {
  const operation = "packages/get-all-package-versions-for-package-owned-by-org";
  const github = meeting([{ effect: { status: 503 }, operation }]);
  const numbered = "/organizations/4242/packages/container/app/versions";
  const calls = [`GET ${versions}`, `GET ${numbered}`, "GET /orgs/acme/packages/container/app", "GET /user"];
  expect(await statuses(github, calls)).toEqual([503, 503, 200, 200]);
});

test("a fault meets the token it names, by either name", async () => {
  const github = meeting([{ effect: { status: 503 }, token: "ghp_reader" }]);
  expect((await ask(github, `GET ${versions}`, "ghp_reader")).status).toBe(503);
  expect((await ask(github, `GET ${versions}`, "ghp_mona")).status).toBe(200);
  expect(JSON.stringify(github.faults.list())).not.toContain("ghp_reader");
});

test("a fault for a token that there is not is refused", () => {
  expect(() => meeting([{ effect: { cut: true }, token: "ghp_nobody" }])).toThrow("fault.token");
});

test("another status has the headers that answers have, and does nothing", async () => {
  const github = meeting([{ effect: { status: 500 }, method: "DELETE", times: 1 }]);
  const id = Object((await ask(github, `GET ${versions}`, "ghp_mona")).body)[0].id;
  const { status, body, headers } = await ask(github, `DELETE ${versions}/${id}`, "ghp_mona");
  expect(status).toBe(500);
  expect(body).toMatchObject({
    message: "Server Error",
    status: "500",
    documentation_url: expect.stringContaining("#delete"),
  });
  expect(headers.get("x-github-request-id")).not.toBeNull();
  expect(await statuses(github, [`GET ${versions}/${id}`, `DELETE ${versions}/${id}`])).toEqual([200, 204]);
});

test("the secondary limit says nothing of the primary one, and costs nothing of it", async () => {
  const github = meeting([{ effect: { secondaryLimit: true }, nth: 1 }]);
  const { headers } = await ask(github, `GET ${versions}`, "ghp_mona");
  expect([...headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
  expect((await ask(github, `GET ${versions}`, "ghp_mona")).headers.get("x-ratelimit-used")).toBe("1");
});

test("the primary limit stays used up after the fault", async () => {
  const github = meeting([{ effect: { primaryLimit: true, reset: 100 }, nth: 1 }]);
  const first = await ask(github, `GET ${versions}`, "ghp_mona");
  const second = await ask(github, `GET ${versions}`, "ghp_mona");
  for (const { status, body, headers } of [first, second]) {
    expect(status).toBe(403);
    expect(body).toMatchObject({ message: expect.stringContaining("API rate limit exceeded for user ID") });
    expect(headers.get("x-ratelimit-remaining")).toBe("0");
    expect(Number(headers.get("x-ratelimit-reset")) - Date.now() / 1000).toBeGreaterThan(90);
    expect(Number(headers.get("x-ratelimit-reset")) - Date.now() / 1000).toBeLessThan(102);
  }
  expect((await ask(github, "GET /user", "ghp_hubot")).status).toBe(200);
});

test("the primary limit is refused where an edition has none, and that once", async () => {
  const github = meeting([{ effect: { primaryLimit: true }, nth: 1 }], { edition: "ghes-3.19" });
  expect(await statuses(github, [`GET /api/v3${versions}`, `GET /api/v3${versions}`])).toEqual([403, 200]);
});

test("a connection that is lost before leaves all as it was; after, it is done", async () => {
  const lost = meeting([
    { effect: { reset: "before" }, method: "DELETE", nth: 1 },
    { effect: { reset: "after" }, method: "DELETE", nth: 2 },
  ]);
  const id = Object((await ask(lost, `GET ${versions}`, "ghp_mona")).body)[0].id;
  const one = `${versions}/${id}`;
  const calls = [`DELETE ${one}`, `GET ${one}`, `DELETE ${one}`, `GET ${one}`, `DELETE ${one}`];
  const failed = "TypeError: fetch failed";
  expect(await statuses(lost, calls)).toEqual([failed, 200, failed, 404, 404]);
});

test("a cut body of a real answer cannot be read", async () => {
  const github = meeting([{ effect: { cut: true } }]);
  const response = await github.fetch(`https://api.github.com${versions}`, {
    headers: { authorization: "Bearer ghp_mona" },
  });
  expect(response.status).toBe(200);
  expect(await rejection(response.json())).toBeInstanceOf(TypeError);
});

test("pages move when somebody pushes in between, and when somebody deletes", async () => {
  const github = meeting([
    { effect: { drift: 2 }, nth: 2 },
    { effect: { drift: -1 }, nth: 3 },
  ]);
  const names = async (page: number): Promise<unknown[]> =>
    namesIn(await ask(github, `GET ${versions}?per_page=2&page=${page}`, "ghp_mona"));
  const [newest, second] = await names(1);
  expect(await names(2)).toEqual([newest, second]);
  // One of the two that were pushed is gone again.
  expect(await names(2)).toEqual([second, expect.any(String)]);
});

test("an aborted request does not wait for its delay", async () => {
  const github = meeting([{ effect: { delay: 60_000 } }]);
  const signal = AbortSignal.timeout(20);
  const error = await rejection(github.fetch(`https://api.github.com${versions}`, { signal }));
  expect(error).toMatchObject({ name: "TimeoutError" });
});

describe("the ledger", () => {
  test("says where a fault had a hand in it, and what came of it", async () => {
    const github = meeting([
      { effect: { secondaryLimit: true }, nth: 1 },
      { effect: { reset: "after" }, nth: 2 },
      { effect: { html: true }, nth: 3 },
    ]);
    await statuses(
      github,
      Array.from({ length: 4 }, () => `GET ${versions}`),
    );
    const [limited, lost, page, sound] = github.requests.list();
    expect(limited).toMatchObject({
      fault: true,
      status: 403,
      message: expect.stringContaining("secondary rate limit"),
    });
    expect(lost).toMatchObject({ fault: true });
    expect(lost).not.toHaveProperty("status");
    expect(page).toMatchObject({ fault: true, status: 502 });
    expect(sound).toMatchObject({ status: 200, token: expect.any(String) });
    expect(sound).not.toHaveProperty("fault");
  });

  test("holds no token that was sent", async () => {
    const github = meeting([{ effect: { reset: "before" }, nth: 2 }]);
    await statuses(github, [`GET ${versions}?token=ghp_mona`, `GET /ghp_mona`]);
    await ask(github, "GET /user", "s3cret-that-nobody-knows");
    expect(github.requests.count).toBe(3);
    expect(JSON.stringify(github.requests.list())).not.toMatch(/ghp_|s3cret/);
    expect(github.requests.list().at(-1)).toMatchObject({ token: "unknown", status: 401 });
  });
});

test("faults are gone after a reset", async () => {
  const github = meeting([{ effect: { status: 503 } }]);
  github.reset();
  expect(github.faults.list()).toEqual([]);
  expect(await statuses(github, [`GET ${versions}`])).toEqual([200]);
});

test("a run of faults by chance is the same each time", async () => {
  const run = (): Promise<unknown[]> => {
    const faults: Fault[] = [
      { effect: { status: 503 }, probability: 0.3, seed: 5 },
      { effect: { reset: "before" }, probability: 0.3, seed: 6 },
    ];
    return statuses(
      meeting(faults),
      Array.from({ length: 50 }, () => `GET ${versions}`),
    );
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set([200, 503, "TypeError: fetch failed"]));
  expect(await run()).toEqual(first);
});

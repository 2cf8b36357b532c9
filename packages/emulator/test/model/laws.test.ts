// What holds for any state there is, reached by any commands: beside the rules themselves, which the reference knows.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Emulator } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import { plans } from "./plans.ts";
import { copyOf, stateOf } from "./state.ts";
import { places, secretOf, seedOf, start, worlds } from "./world.ts";

const api = "https://api.github.com";
const clock = { now: start, frozen: true };
const numRuns = 15;
// A machine that does much else takes its time.
const slow = { timeout: 300_000 };
const seed = 20_261_125;

/** An emulator that much has happened to. The same commands as for the reference, which is told here, too. */
const lived: fc.Arbitrary<Promise<Emulator>> = fc.tuple(worlds, plans(40)).map(async ([any, plan]) => {
  const world = { ...any, edition: "fpt" as const };
  const create = (): Emulator => checkedEmulator({ seed: seedOf(world), rateLimits: false, clock });
  const first = stateOf(world, start);
  const real = { emulator: create(), create, kept: undefined, send: sendAsIs };
  await fc.asyncModelRun(() => ({ model: { state: copyOf(first), start: first, kept: undefined }, real }), plan);
  return real.emulator;
});

function sendAsIs(request: Request, emulator: Emulator): Promise<Response> {
  return emulator.fetch(request);
}

async function law(check: (emulator: Emulator) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(lived, async (emulator) => check(await emulator)),
    { numRuns, seed, endOnFailure: true },
  );
}

function get(emulator: Emulator, url: string, token = "ada", headers: Record<string, string> = {}): Promise<Response> {
  return emulator.fetch(url, { headers: { authorization: `Bearer ${secretOf(token)}`, ...headers } });
}

async function json<Value>(emulator: Emulator, url: string): Promise<Value> {
  const response = await get(emulator, url);
  expect(response.status, url).toBe(200);
  // What the operation answers with, which the other tests look at.
  return (await response.json()) as Value;
}

interface Item {
  readonly id: number;
  readonly url: string;
  readonly version_count?: number;
  readonly created_at: string;
}

const lists = ["container", "npm", "maven", "docker"].map((type) => `${api}/orgs/acme/packages?package_type=${type}`);
lists.push(`${api}/user/packages?package_type=container`, `${api}/users/ada/packages?package_type=nuget`);

/** The packages that ada sees. */
async function packagesIn(emulator: Emulator): Promise<Item[]> {
  return (await Promise.all(lists.map((url) => json<Item[]>(emulator, url)))).flat();
}

/** Those who see different things. */
const readers = ["ada", "adaWithoutRepo", "bob", "eve", "workflow"];

/** All that can be read, by everybody, as text. */
async function everything(emulator: Emulator): Promise<Record<string, string>> {
  const addresses = places.flatMap(({ owner, type, name }) => {
    const one = `${api}/users/${owner}/packages/${type}/${encodeURIComponent(name)}`;
    return [one, `${one}/versions`, `${one}/versions?state=deleted`, `${one}/versions?per_page=1&page=2`];
  });
  const texts: Record<string, string> = {};
  for (const url of [...lists, ...addresses, `${api}/orgs/acme/docker/conflicts`]) {
    for (const token of readers) {
      // One after the other: the answers are told apart by what was asked.
      const response = await get(emulator, url, token);
      const { status, headers } = response;
      texts[`${token} ${url}`] = `${status} ${headers.get("link")} ${headers.get("etag")} ${await response.text()}`;
    }
  }
  return texts;
}

test("a snapshot, as text, restored elsewhere, gives the same answers to everybody", slow, async () => {
  await law(async (emulator) => {
    const other = checkedEmulator({ seed: {}, rateLimits: false, clock });
    other.restore(JSON.parse(JSON.stringify(emulator.snapshot())));
    expect(await everything(other)).toEqual(await everything(emulator));
  });
});

test("a snapshot stays as it was, whatever happens afterwards", slow, async () => {
  await law(async (emulator) => {
    const snapshot = emulator.snapshot();
    const [text, before] = [JSON.stringify(snapshot), await everything(emulator)];
    emulator.push({ owner: "acme", type: "npm", package: "lib", name: "99.0.0" });
    emulator.clock.advance("1 day");
    await emulator.fetch(`${api}/orgs/acme/packages/container/app`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${secretOf("ada")}` },
    });
    expect(JSON.stringify(snapshot)).toBe(text);
    emulator.restore(snapshot);
    expect(await everything(emulator)).toEqual(before);
  });
});

test("a reset gives the start", slow, async () => {
  await law(async (emulator) => {
    emulator.reset();
    const fresh = checkedEmulator({ seed: emulator.snapshot().seed, rateLimits: false, clock });
    expect(emulator.snapshot()).toEqual(fresh.snapshot());
    expect(await everything(emulator)).toEqual(await everything(fresh));
  });
});

test("reading changes nothing, and neither does what is refused", slow, async () => {
  await law(async (emulator) => {
    const before = JSON.stringify(emulator.snapshot());
    await everything(emulator);
    for (const token of ["adaReads", "adaUnscoped", "fine", "revoked"]) {
      for (const { owner, type, name } of places) {
        const { status } = await emulator.fetch(`${api}/users/${owner}/packages/${type}/${encodeURIComponent(name)}`, {
          method: "DELETE",
          headers: { authorization: `Bearer ${secretOf(token)}` },
        });
        expect(status).toBeGreaterThanOrEqual(400);
      }
    }
    expect(JSON.stringify(emulator.snapshot())).toBe(before);
  });
});

test("what a list shows is what is at its url, and version_count counts what is listed", slow, async () => {
  await law(async (emulator) => {
    for (const one of await packagesIn(emulator)) {
      const [same, versions] = await Promise.all([
        json(emulator, one.url),
        json<Item[]>(emulator, `${one.url}/versions`),
      ]);
      expect(same).toEqual(one);
      expect(versions).toHaveLength(Math.min(one.version_count ?? 0, 30));
      expect(await Promise.all(versions.map(({ url }) => json(emulator, url)))).toEqual(versions);
    }
  });
});

test("an address has another ETag when its body is another, whoever asks", slow, async () => {
  const bodies = new Map<string, string>();
  await law(async (emulator) => {
    for (const [asked, text] of Object.entries(await everything(emulator))) {
      const [, etag, body] = /^200 .* ("\w{64}") (.*)$/s.exec(text) ?? [];
      if (etag === undefined || body === undefined) continue;
      const [, url = ""] = asked.split(" ");
      expect(bodies.get(url + etag) ?? body).toBe(body);
      bodies.set(url + etag, body);
    }
  });
  expect(bodies.size).toBeGreaterThan(100);
});

test("who has a body already is told so, until it changes", slow, async () => {
  await law(async (emulator) => {
    const url = `${api}/user/packages?package_type=container`;
    const etag = (await get(emulator, url)).headers.get("etag") ?? "";
    const again = await get(emulator, url, "ada", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    emulator.push({ owner: "ada", type: "container", package: "new", tags: ["latest"] });
    expect((await get(emulator, url, "ada", { "if-none-match": etag })).status).toBe(200);
  });
});

test("deleting and restoring a package leaves no trace in what is read", slow, async () => {
  await law(async (emulator) => {
    const before = await everything(emulator);
    for (const { url } of await packagesIn(emulator)) {
      const headers = { authorization: `Bearer ${secretOf("ada")}` };
      const { status } = await emulator.fetch(url, { method: "DELETE", headers });
      if (status !== 204) continue;
      expect((await emulator.fetch(`${url}/restore`, { method: "POST", headers })).status).toBe(204);
    }
    expect(await everything(emulator)).toEqual(before);
  });
});

// A hundred clients at the same time, each as thoughtless as the others.
import type { Seed } from "../../src/index.ts";

export const secret = "ghp_abuseabuseabuse";

export const members = 100;

/** A package of each kind, with so many versions whose ids begin at 1001. */
export function seedWith(versions: number): Seed {
  const numbered = Array.from({ length: versions }, (_, index) => index);
  return {
    organizations: [{ login: "acme", members: { ada: "admin" } }],
    users: [{ login: "ada" }],
    tokens: [{ token: secret, name: "ada", user: "ada", scopes: ["write:packages", "delete:packages", "repo"] }],
    packages: [
      {
        owner: "acme",
        type: "npm",
        name: "lib",
        versions: numbered.map((index) => ({ id: 1001 + index, name: `1.${index}.0` })),
      },
      {
        owner: "acme",
        type: "container",
        name: "app",
        versions: numbered.map((index) => ({ id: 500_001 + index, tags: index === 0 ? ["latest"] : [] })),
      },
    ],
  };
}

/** An answer, read. */
export interface Got {
  readonly status: number;
  readonly message: string | undefined;
  readonly ids: readonly number[];
  readonly headers: Headers;
}

/** Asks an emulator, wherever it is, about the organization's packages. */
export type Ask = (method: string, path: string, body?: string) => Promise<Got>;

export function asking(fetch: (url: string, init: RequestInit) => Promise<Response>, base: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(`${base}/orgs/acme/packages${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}` },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const value: unknown = text === "" ? undefined : JSON.parse(text);
    const message =
      typeof value === "object" && value !== null && "message" in value ? String(value.message) : undefined;
    const ids = Array.isArray(value) ? value.map((item: { id: number }) => item.id) : [];
    return { status: response.status, message, ids, headers: response.headers };
  };
}

/** What each member does, all of them at the same time. */
export async function crowd<Result>(
  doing: (member: number) => Promise<Result>,
  count: number = members,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, member) => doing(member)));
}

/** A small generator (mulberry32, public domain): the same order on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same in another order. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** All versions, page after page. Only while nothing changes. */
export async function everyVersion(ask: Ask, path: string, state = "active"): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    // Which page is the last is known from the last.
    const { ids: shown } = await ask("GET", `${path}/versions?per_page=100&state=${state}&page=${page}`);
    ids.push(...shown);
    if (shown.length < 100) return ids;
  }
}

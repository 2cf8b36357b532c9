// A hundred clients delete, restore and list the same package: nothing is lost, and nothing happens twice. In this process, and
// over sockets.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Emulator, Listening } from "../../src/node/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import type { Ask, Got } from "./crowd.ts";
import { asking, crowd, everyVersion, members, secret, seedWith, seeded, shuffled } from "./crowd.ts";

// Over sockets, a request takes ten times as long.
describe.each([
  ["in this process", 40],
  ["over sockets", 10],
])("%s", { timeout: 300_000 }, (where, versions) => {
  const npmIds = Array.from({ length: versions }, (_, index) => 1001 + index);
  const containerIds = npmIds.map((id) => id - 1001 + 500_001);
  let emulator: Emulator;
  let server: Listening | undefined;
  let ask: Ask;
  beforeAll(async () => {
    emulator = checkedEmulator({ seed: seedWith(versions), rateLimits: false });
    if (where === "over sockets") server = await emulator.listen();
    ask = server ? asking(fetch, server.url) : asking(emulator.fetch, "https://api.github.com");
  });
  afterAll(() => server?.close());

  /** Deletes everything, each member in an order of its own; half of them with a body, which takes a while to read. */
  async function deleteAll(path: string, ids: readonly number[]): Promise<ReadonlyMap<number, Got[]>> {
    emulator.reset();
    const answers = new Map<number, Got[]>(ids.map((id) => [id, []]));
    await crowd(async (member) => {
      for (const id of shuffled(ids, member)) {
        // Each does one thing after the other.
        const got = await ask("DELETE", `${path}/versions/${id}`, member % 2 === 0 ? "{}" : undefined);
        answers.get(id)?.push(got);
      }
    });
    return answers;
  }

  test("each version of a container is deleted once, and only once; its last tag stays", async () => {
    const answers = await deleteAll("/container/app", containerIds);
    const [tagged = 0, ...untagged] = containerIds;
    for (const id of untagged) {
      const statuses = answers.get(id)?.map(({ status }) => status) ?? [];
      expect(statuses.filter((status) => status === 204)).toHaveLength(1);
      expect(statuses.filter((status) => status === 404)).toHaveLength(members - 1);
    }
    expect(new Set(answers.get(tagged)?.map(({ status }) => status))).toEqual(new Set([400]));
    const absent = new Set(
      [...answers.values()]
        .flat()
        .filter(({ status }) => status === 404)
        .map(({ message }) => message),
    );
    expect(absent).toEqual(new Set(["Package version not found."]));
    expect(await everyVersion(ask, "/container/app")).toEqual([tagged]);
    expect(await everyVersion(ask, "/container/app", "deleted")).toEqual(untagged.toReversed());
  });

  test("of a package of npm one version is left, whoever comes first", async () => {
    const answers = await deleteAll("/npm/lib", npmIds);
    const gone = npmIds.filter((id) => answers.get(id)?.some(({ status }) => status === 204));
    expect(gone).toHaveLength(versions - 1);
    for (const id of gone) expect(answers.get(id)?.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = npmIds.filter((id) => !gone.includes(id));
    expect(await everyVersion(ask, "/npm/lib")).toEqual(left);
    const refusals = new Set(left.flatMap((id) => answers.get(id) ?? []).map(({ message }) => message));
    expect(refusals).toEqual(
      new Set(["You cannot delete the last version of a package. You must delete the package instead."]),
    );
    const { message } = await ask("DELETE", `/npm/lib/versions/${left[0]}`);
    expect(message).toMatch(/last version/);
  });

  test("lists that are read meanwhile hold nothing twice, nothing that was gone, and all that is still there", async () => {
    emulator.reset();
    const begun = new Set<number>();
    const over = new Set<number>();
    const faults: unknown[] = [];
    const list = async (): Promise<void> => {
      const goneBefore = new Set(over);
      const { ids } = await ask("GET", "/npm/lib/versions?per_page=100");
      const found = {
        twice: ids.filter((id, index) => ids.indexOf(id) < index),
        gone: ids.filter((id) => goneBefore.has(id)),
        lost: npmIds.filter((id) => !begun.has(id) && !ids.includes(id)),
        outOfOrder: ids.filter((id, index) => id >= (ids[index - 1] ?? Infinity)),
      };
      if (Object.values(found).flat().length > 0) faults.push(found);
    };
    // The last one would not go.
    const doomed = npmIds.slice(1);
    await crowd(async (member) => {
      if (member % 2 === 0) {
        for (let round = 0; round < 10; round += 1) {
          // Each reads one list after the other.
          await list();
        }
        return;
      }
      for (const id of shuffled(doomed, member).slice(0, 20)) {
        begun.add(id);
        const { status } = await ask("DELETE", `/npm/lib/versions/${id}`, member % 4 === 1 ? "{}" : undefined);
        if (status === 204) over.add(id);
      }
    });
    expect(faults).toEqual([]);
    expect(await everyVersion(ask, "/npm/lib")).toEqual(npmIds.filter((id) => !over.has(id)).toReversed());
  });

  test("who deletes and who restores take turns: as many of the one as of the other, or one more", async () => {
    emulator.reset();
    const [, id] = npmIds;
    const done = await crowd(async (member) => {
      const random = seeded(member);
      let balance = 0;
      for (let round = 0; round < 10; round += 1) {
        const deletes = random() < 0.5;
        const path = `/npm/lib/versions/${id}${deletes ? "" : "/restore"}`;
        const { status } = await ask(deletes ? "DELETE" : "POST", path);
        if (status === 204) balance += deletes ? 1 : -1;
        else if (status !== 404) throw new Error(`Status ${status}.`);
      }
      return balance;
    });
    const balance = done.reduce((sum, one) => sum + one, 0);
    const { status } = await ask("GET", `/npm/lib/versions/${id}`);
    expect(balance).toBe(status === 404 ? 1 : 0);
    expect(await everyVersion(ask, "/npm/lib")).toHaveLength(versions - balance);
  });

  test("a package is deleted once and restored once, whoever else tries", async () => {
    emulator.reset();
    const deletions = await crowd(() => ask("DELETE", "/container/app"));
    expect(deletions.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(deletions.filter(({ message }) => message === "Package not found.")).toHaveLength(members - 1);
    const restores = await crowd(() => ask("POST", "/container/app/restore"));
    expect(restores.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(restores.filter(({ message }) => message === "Package not found.")).toHaveLength(members - 1);
    expect(await everyVersion(ask, "/container/app")).toEqual(containerIds.toReversed());
  });

  test("what is published meanwhile has an id of its own, and is listed", async () => {
    emulator.reset();
    const pushed: number[] = [];
    await crowd(async (member) => {
      for (const [index, id] of shuffled(npmIds.slice(1), member).slice(0, 5).entries()) {
        if (member % 2 === 0) {
          const what = { owner: "acme", type: "npm", package: "lib", name: `2.${member}.${index}` } as const;
          pushed.push(emulator.push(what).versionId);
        }
        await ask("DELETE", `/npm/lib/versions/${id}`);
      }
    });
    const left = await everyVersion(ask, "/npm/lib");
    expect(pushed).toHaveLength((members / 2) * 5);
    expect(new Set(pushed).size).toBe(pushed.length);
    expect(new Set(left).size).toBe(left.length);
    expect(left).toEqual(expect.arrayContaining(pushed));
  });

  test("every request is written down, and each has an id of its own", async () => {
    emulator.reset();
    const body = ["{}", undefined];
    const answers = await crowd((member) =>
      ask("DELETE", `/npm/lib/versions/${1001 + (member % versions)}`, body[member % 2]),
    );
    const ids = answers.map(({ headers }) => headers.get("x-github-request-id"));
    expect(new Set(ids).size).toBe(members);
    expect(emulator.requests.count).toBe(members);
    expect(emulator.requests.list().map((record) => record.number)).toEqual(answers.map((_, index) => index + 1));
    expect(JSON.stringify(emulator.requests.list())).not.toContain(secret);
  });
});

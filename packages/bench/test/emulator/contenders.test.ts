import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Given, Open } from "../../programs/answering.ts";
import {
  inProcess,
  oursDeep,
  oursListening,
  oursWithDemo,
  plainServer,
  servers,
} from "../../src/emulator/contenders.ts";
import { withFixtures } from "../../src/emulator/fixtures.ts";
import type { Fixtures } from "../../src/emulator/fixtures.ts";
import { pageSize } from "../../src/emulator/page.ts";
import { startServer } from "../../src/emulator/server-process.ts";

async function given({ page, seed, slice }: Fixtures): Promise<Given> {
  const [pageText, seedText, sliceText] = await Promise.all([page, seed, slice].map((file) => readFile(file, "utf8")));
  return {
    page: () => JSON.parse(pageText ?? ""),
    seed: () => JSON.parse(seedText ?? ""),
    slice: () => JSON.parse(sliceText ?? ""),
  };
}

test.each(inProcess)("$name answers a page within its process", async ({ id }) => {
  // Every file in in-process/ has this shape: each says so itself.
  const { open } = (await import(`../../programs/in-process/${id}.mjs`)) as { open: Open };
  const ask = open(await withFixtures(given));
  const response = await ask("https://api.github.com/orgs/acme/packages?package_type=container", {
    headers: { authorization: "Bearer ghp_bench" },
  });
  await expect(response.json()).resolves.toHaveLength(pageSize);
});

// Those that are not ours take seconds to start. They are held to the same whenever they are measured.
test.each([plainServer, oursListening, oursWithDemo, ...oursDeep.slice(-1)])(
  "$name answers what is asked of it",
  async (server) => {
    await withFixtures(async (fixtures) => {
      const running = await startServer(server, fixtures);
      await running.stop();
      expect(running.first).toMatch(/^\[\{"id":/);
    });
  },
  30_000,
);

test("no two contenders of one table share a name", () => {
  const names = [...servers, oursWithDemo, ...inProcess].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

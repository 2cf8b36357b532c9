import { expect, test } from "vitest";
import { browserFaults } from "../../check-package/browser.ts";

function faults(modules: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const entries = [
    { specifier: "pets", target: "./dist/index.js" },
    { specifier: "pets/cats.json", target: "./dist/cats.json" },
  ];
  return browserFaults(entries, async (file) => modules[file] ?? []);
}

test("finds a module of Node wherever an entry leads, and says the way", async () => {
  const modules = {
    "dist/index.js": ["./cats.js"],
    "dist/cats.js": ["./cli/files.js"],
    "dist/cli/files.js": ["../index.js", "node:fs"],
  };
  expect(await faults(modules)).toEqual([
    "pets → dist/index.js → dist/cats.js → dist/cli/files.js imports node:fs, which no browser has",
  ]);
});

test("knows a module of Node without its prefix, too", async () => {
  expect(await faults({ "dist/index.js": ["fs/promises"] })).toHaveLength(1);
});

test("leaves a command alone that no entry leads to", async () => {
  expect(await faults({ "dist/index.js": ["./cats.js", "zod"], "dist/cli/main.js": ["node:fs"] })).toEqual([]);
});

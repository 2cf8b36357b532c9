import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editions } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { assumptionTable } from "../../src/assumption-table.ts";
import { help } from "../../src/node/cli/help.ts";
import { parseCommand } from "../../src/node/cli/options.ts";
import type { Options } from "../../src/node/cli/options.ts";

function parsed(line: string): Options {
  const command = parseCommand(words(line));
  if (command.do !== "serve") throw new Error(`not served: ${JSON.stringify(command)}`);
  return command.options;
}

function refused(line: string): string {
  const command = parseCommand(words(line));
  return command.do === "refuse" ? command.because : `not refused: ${command.do}`;
}

const words = (line: string): string[] => line.split(" ").filter((word) => word !== "");

describe("where it listens", () => {
  test.for<[string, Options["places"]]>([
    ["", [{ port: 4000, allowRemote: false }]],
    ["--port 0", [{ port: 0, allowRemote: false }]],
    ["-p 8080 --host ::1", [{ port: 8080, host: "::1", allowRemote: false }]],
    ["--host 0.0.0.0 --allow-remote", [{ port: 4000, host: "0.0.0.0", allowRemote: true }]],
    ["--socket gh.sock", [{ socket: "gh.sock" }]],
    ["--socket gh.sock --port 0", [{ port: 0, allowRemote: false }, { socket: "gh.sock" }]],
  ])("%s", ([line, places]) => {
    expect(parsed(line).places).toEqual(places);
  });
});

describe("what it is", () => {
  test.for<[string, Options["emulator"]]>([
    ["", {}],
    ["--edition ghes-3.19", { edition: "ghes-3.19" }],
    ["--no-limits --no-control", { rateLimits: false, control: false }],
    ["--freeze", { clock: { frozen: true } }],
    ["--freeze --json", { clock: { frozen: true } }],
    ["--freeze 2026-11-01T12:00:00Z", { clock: { frozen: true, now: "2026-11-01T12:00:00Z" } }],
    ["--freeze=2026-11-01", { clock: { frozen: true, now: "2026-11-01" } }],
    ["--assume filterStatus=422", { assumptions: { filterStatus: 422 } }],
    ["--assume tagsReturn=true --assume nameCase=ignore", { assumptions: { tagsReturn: true, nameCase: "ignore" } }],
    ["--assume versionAbsentText=Gone=away", { assumptions: { versionAbsentText: "Gone=away" } }],
    ["--effect deletedNames", { effects: { deletedNames: true } }],
    ["--effect indexCascade=false", { effects: { indexCascade: false } }],
    ["--effect staleEntries=0.01 --effect pageDrift=3", { effects: { staleEntries: 0.01, pageDrift: 3 } }],
  ])("%s", ([line, emulator]) => {
    expect(parsed(line).emulator).toEqual(emulator);
  });

  test("files and output", () => {
    expect(parsed("--seed a.yaml --state b.json --log --json")).toMatchObject({
      seedFile: "a.yaml",
      stateFile: "b.json",
      log: true,
      json: true,
    });
  });
});

test.for([
  ["--ports 1", "Unknown option '--ports'"],
  ["seed.json", "Unexpected argument 'seed.json'"],
  ["--port", "argument missing"],
  ["--port http", '--port takes a number up to 65535, 0 for one that is free, not "http"'],
  ["--port 65536", "--port takes a number"],
  ["--port=-1", "--port takes a number"],
  ["--host=", "--host names nothing"],
  ["--socket=", "--socket names nothing"],
  ["--seed=", "--seed names nothing"],
  ["--socket gh.sock --host ::1", "--host and --allow-remote go with --port"],
  ["--edition ghes-2.1", `--edition is one of ${editions.join(", ")}, not "ghes-2.1"`],
  ["--freeze tomorrow", '--freeze takes a time like 2026-11-01T12:00:00Z, not "tomorrow"'],
  ["--assume tagReturn=true", '--assume: "tagReturn" is no assumption: the nearest is tagsReturn'],
  ["--assume toString=true", '"toString" is no assumption'],
  ["--assume tagsReturn", "--assume tagsReturn lacks its value: write tagsReturn=…"],
  ["--assume filterStatus=500", '--assume filterStatus is one of 200, 400, 422, not "500"'],
  ["--effect deleteNames", '--effect: "deleteNames" is no effect: the nearest is deletedNames'],
  ["--effect staleEntries=2", '--effect staleEntries takes a share from 0 to 1, not "2"'],
  ["--effect staleEntries", "--effect staleEntries takes a share from 0 to 1, which is missing"],
  ["--effect pageDrift=-1", '--effect pageDrift takes a number, not "-1"'],
  ["--effect deletedNames=yes", '--effect deletedNames takes true or false, not "yes"'],
] as const)("%s is refused", ([line, because]) => {
  expect(refused(line)).toContain(because);
});

test("every assumption can be switched to each of its choices", () => {
  for (const [name, { choices }] of Object.entries(assumptionTable)) {
    for (const choice of choices ?? ["a text"]) {
      const command = parseCommand(["--assume", `${name}=${choice}`]);
      expect(command).toMatchObject({ do: "serve", options: { emulator: { assumptions: { [name]: choice } } } });
    }
  }
});

test("--help and --version come before all else that fits", () => {
  expect([parseCommand(["--help", "--port", "0"]), parseCommand(["-V"])]).toEqual([{ do: "help" }, { do: "version" }]);
});

test("the help names every flag that is understood, and no other", () => {
  const named = new Set(help.match(/--[a-z-]+/g));
  // `--flag` alone: understood, or refused for the value that is missing, but never unknown.
  expect([...named].filter((flag) => refused(flag).startsWith("Unknown option"))).toEqual([]);
  expect([...named].toSorted()).toEqual([
    "--allow-remote",
    "--assume",
    "--edition",
    "--effect",
    "--freeze",
    "--help",
    "--host",
    "--json",
    "--log",
    "--no-control",
    "--no-limits",
    "--port",
    "--seed",
    "--socket",
    "--state",
    "--version",
  ]);
});

test("the README names no flag that there is not", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const named = [...new Set(readme.match(/(?<![\w|-])--[a-z][a-z-]*/g))].filter((flag) => flag !== "--save-dev");
  expect(named).toContain("--state");
  expect(named.filter((flag) => !help.includes(flag))).toEqual([]);
});

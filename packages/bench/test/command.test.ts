import { expect, test } from "vitest";
import { readCommand } from "../src/command.ts";
import type { Command } from "../src/command.ts";

function read(...args: readonly string[]): Command<"client" | "emulator"> {
  return readCommand(args, { client: ["bundle", "calls", "pages"], emulator: ["start", "pages"] });
}

test("no part named means all", () => {
  const parts = ["bundle", "calls", "pages"];
  expect(read("client")).toEqual({ do: "measure", suite: "client", parts, whole: true, quick: false });
});

test("parts are measured in their own order, whatever order they are named in", () => {
  expect(read("client", "pages", "bundle")).toMatchObject({ parts: ["bundle", "pages"], whole: false });
});

test("each suite has parts of its own", () => {
  expect(read("emulator", "pages", "start")).toMatchObject({
    suite: "emulator",
    parts: ["start", "pages"],
    whole: true,
  });
});

test("--quick may stand anywhere", () => {
  expect(read("--quick", "client")).toMatchObject({ do: "measure", quick: true });
});

test.each([
  [[], "say what to measure"],
  [["slicer"], "slicer cannot be measured"],
  [["toString"], "toString cannot be measured"],
  [["client", "colour"], "colour is no part of client"],
  [["client", "start"], "start is no part of client"],
  [["client", "--fast"], "--fast is not an option"],
])("refuses %j and says how it is called", (args, because) => {
  expect(read(...args)).toMatchObject({ do: "refuse", because: expect.stringContaining(because) });
  expect(read(...args)).toMatchObject({
    because: expect.stringContaining("pnpm bench client [bundle|calls|pages]… or emulator [start|pages]… [--quick]"),
  });
});

import { expect, test } from "vitest";
import { clientParts, readCommand } from "../src/command.ts";

test("no part named means all", () => {
  expect(readCommand(["client"])).toEqual({ do: "measure", parts: clientParts, quick: false });
});

test("parts are measured in their own order, whatever order they are named in", () => {
  expect(readCommand(["client", "pages", "bundle"])).toMatchObject({ parts: ["bundle", "pages"] });
});

test("--quick may stand anywhere", () => {
  expect(readCommand(["--quick", "client"])).toMatchObject({ do: "measure", quick: true });
});

test.each([
  [[], "say what to measure"],
  [["emulator"], "emulator cannot be measured"],
  [["client", "colour"], "colour is no part of it"],
  [["client", "--fast"], "--fast is not an option"],
])("refuses %j and says how it is called", (args, because) => {
  expect(readCommand(args)).toMatchObject({ do: "refuse", because: expect.stringContaining(because) });
  expect(readCommand(args)).toMatchObject({ because: expect.stringContaining("pnpm bench client") });
});

import { expect, test } from "vitest";
import * as api from "../../src/validate.ts";

test("@ghpkg/emulator/validate exports these values", () => {
  expect(Object.keys(api).toSorted()).toEqual(["bodyDeviations", "statusDeviations", "validateResponse"]);
});

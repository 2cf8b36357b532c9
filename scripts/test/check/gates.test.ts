import { expect, test } from "vitest";
import { gates, readArguments } from "../../check/gates.ts";

test("runs every gate when none is named", () => {
  expect(readArguments([])).toEqual({ ok: true, request: { gates, turboOptions: [] } });
});

test("runs the gates that are named, in the package that is named", () => {
  expect(readArguments(["build", "test", "--filter=@ghpkg/types", "--force"])).toEqual({
    ok: true,
    request: { gates: ["build", "test"], turboOptions: ["--filter=@ghpkg/types", "--force"] },
  });
});

test("refuses a gate that does not exist", () => {
  expect(readArguments(["lnt"])).toMatchObject({
    ok: false,
    because: expect.stringContaining("lnt is not a gate: use"),
  });
});

test.each(["lint", "format:check", "boundaries"])("refuses to filter %s, which is of the whole repository", (gate) => {
  expect(readArguments(["test", gate, "--filter=@ghpkg/types"])).toMatchObject({
    ok: false,
    because: expect.stringContaining(`${gate} takes no --filter, being a gate of the whole repository: use`),
  });
});

test("refuses an option that could hide a failure", () => {
  expect(readArguments(["--dry-run"])).toMatchObject({ ok: false });
});

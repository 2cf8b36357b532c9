import { join } from "node:path";
import { expect, test } from "vitest";
import { candidates, decide, ensureSystemProgram } from "../system-program.ts";

const jq = { command: "jq", debianPackage: "jq" };

test("a program that is there is used, whoever asks", () => {
  expect(decide(jq, { onPath: true, hasAptGet: false, isRoot: false })).toEqual({ do: "use" });
});

test("root on Debian installs what is missing", () => {
  expect(decide(jq, { onPath: false, hasAptGet: true, isRoot: true })).toEqual({ do: "install" });
});

test("anyone else on Debian is told the command that installs it", () => {
  expect(decide(jq, { onPath: false, hasAptGet: true, isRoot: false })).toEqual({
    do: "give up",
    because: "jq is not on PATH; install it with: sudo apt-get install jq",
  });
});

test("without apt-get even root is asked to install it", () => {
  expect(decide(jq, { onPath: false, hasAptGet: false, isRoot: true })).toEqual({
    do: "give up",
    because: "jq is not on PATH; install it, then try again",
  });
});

test("PATH is searched in its order, and empty parts of it are not the current folder", () => {
  const path = ["/usr/local/bin", "", "/usr/bin"].join(process.platform === "win32" ? ";" : ":");
  expect(candidates("jq", path)).toEqual([join("/usr/local/bin", "jq"), join("/usr/bin", "jq")]);
});

test("finds the program that runs this test", async () => {
  expect(await ensureSystemProgram({ command: "node", debianPackage: "nodejs" })).toEqual({ found: true });
});

import { expect, test } from "vitest";
import { runProgram } from "../run-program.ts";

const node = process.execPath;

test("collects what a program wrote, and stdout on its own", async () => {
  const script = "console.log('data'); console.error('talk')";
  expect(await runProgram(node, ["-e", script])).toMatchObject({
    ok: true,
    stdout: "data\n",
    output: expect.stringContaining("talk"),
  });
});

test("another exit code than 0 is a failure", async () => {
  expect(await runProgram(node, ["-e", "process.exit(3)"])).toMatchObject({ ok: false });
});

test("a program that cannot be started has failed, and says so", async () => {
  const ran = await runProgram("no-such-program", []);
  expect(ran).toMatchObject({ ok: false, output: expect.stringContaining("no-such-program could not be started") });
});

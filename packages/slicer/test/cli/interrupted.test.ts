// What happens to the command when its surroundings fail: pipes, disks, signals.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sliceText } from "../../src/index.ts";
import { description } from "../description.ts";
import { inShell, main } from "./process.ts";

const pets = JSON.stringify(description({ paths: { "/pets": { get: {} } } }));
const info = { title: "Pets", version: "1", description: "long ".repeat(10_000) };
const big = JSON.stringify(description({ info, paths: { "/pets": { get: {} } } }));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "openapi-slice-test-"));
  await writeFile(join(dir, "pets.json"), pets);
  await writeFile(join(dir, "big.json"), big);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("a reader that closes the pipe early is no failure", async () => {
  const paths = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`/pets/${index}`, { get: {} }]));
  await writeFile(join(dir, "big.json"), JSON.stringify(description({ paths })));
  const child = spawn(process.execPath, [main, "big.json"], { cwd: dir, stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("standard output on a full disk is exit code 3", async () => {
  const { code, stderr } = await inShell(dir, 'exec "$0" "$@" > /dev/full', ["pets.json"]);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringMatching(/^openapi-slice: standard output: could not be written: there is no space left\n$/),
  });
  expect(stderr).not.toMatch(/^ +at /m);
});

test("a file that claims a gigabyte is refused before it is read", async () => {
  await truncate(join(dir, "big.json"), 2 ** 30);
  const { code, stderr } = await inShell(dir, 'exec "$0" "$@"', ["big.json"]);
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining("big.json: larger than 256 MB") });
});

test("a write that fails half way leaves the old file and no temporary one", async () => {
  await writeFile(join(dir, "out.json"), "old");
  // No file may grow beyond 8 blocks: 4 or 8 KB, of which the slice needs 50.
  const ended = await inShell(dir, 'ulimit -f 8 && exec "$0" "$@"', ["big.json", "-o", "out.json"]);
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^openapi-slice: out\.json: could not be written: /),
  });
  expect(await readFile(join(dir, "out.json"), "utf8")).toBe("old");
  expect(await readdir(dir)).toEqual(["big.json", "out.json", "pets.json"]);
});

test("a write that fails at the last of several files leaves all as they were", async () => {
  const slices = { small: { output: "small.out" }, big: { source: "big.json", output: "big.out" } };
  await writeFile(join(dir, "openapi-slice.config.json"), JSON.stringify({ source: "pets.json", slices }));
  await writeFile(join(dir, "small.out"), "old");
  const { code, stderr } = await inShell(dir, 'ulimit -f 8 && exec "$0" "$@"', ["run"]);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringMatching(/^openapi-slice: big\.out: could not be written: .*\n$/),
  });
  expect(await readFile(join(dir, "small.out"), "utf8")).toBe("old");
  expect(await readdir(dir)).toEqual(["big.json", "openapi-slice.config.json", "pets.json", "small.out"]);
});

test("reads a named pipe, and writes one", async () => {
  await promisify(execFile)("mkfifo", [join(dir, "in"), join(dir, "out")]);
  const line = 'cat pets.json > in & cat out > copy & "$0" "$@" && wait';
  expect(await inShell(dir, line, ["in", "-o", "out"])).toMatchObject({ code: 0 });
  expect(await readFile(join(dir, "copy"), "utf8")).toBe(sliceText(pets, {}).text);
});

test("a signal ends the process as ever, and leaves no temporary file", async () => {
  // It waits for its input: a pipe that nobody closes.
  const child = spawn(process.execPath, [main, "-", "-o", "out.json"], { cwd: dir, stdio: ["pipe", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  await new Promise((resolve) => child.stdin.write(pets.slice(0, 10), resolve));
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: null, signal: "SIGINT" });
  expect(await readdir(dir)).toEqual(["big.json", "pets.json"]);
});

// The command as a process: what only real files, pipes and exit codes can show.
import { execFile, spawn } from "node:child_process";
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sliceText } from "../../src/index.ts";
import { writeWhole } from "../../src/cli/files.ts";
import { description } from "../description.ts";

const main = join(import.meta.dirname, "../../src/cli/main.ts");
const pets = JSON.stringify(description({ paths: { "/pets": { get: { tags: ["pets"] } }, "/shops": { get: {} } } }));
const expected = sliceText(pets, { include: { tags: ["pets"] } }).text;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "openapi-slice-test-"));
  await writeFile(join(dir, "pets.json"), pets);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function openapiSlice(args: readonly string[], stdin = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { cwd: dir }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
    child.stdin?.on("error", () => undefined).end(stdin);
  });
}

test("writes the slice of a file to a file, and leaves no other file behind", async () => {
  const { code, stdout } = await openapiSlice(["pets.json", "--tag", "pets", "-o", "out.json"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(await readFile(join(dir, "out.json"), "utf8")).toBe(expected);
  expect(await readdir(dir)).toEqual(["out.json", "pets.json"]);
});

test("reads standard input and writes standard output", async () => {
  expect(await openapiSlice(["-", "--tag", "pets"], pets)).toMatchObject({ code: 0, stdout: expected });
});

test("input and output may be the same file", async () => {
  await openapiSlice(["pets.json", "--tag", "pets", "-o", "pets.json"]);
  expect(await readFile(join(dir, "pets.json"), "utf8")).toBe(expected);
});

test("a refusal leaves the old file as it was and prints no stack trace", async () => {
  await writeFile(join(dir, "out.json"), "old");
  const { code, stderr } = await openapiSlice(["-", "-o", "out.json"], pets.slice(0, -5));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi-slice: standard input: Not JSON: line 1, column \d+/);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(await readFile(join(dir, "out.json"), "utf8")).toBe("old");
  expect(await readdir(dir)).toEqual(["out.json", "pets.json"]);
});

test("what cannot be read or written is exit code 3, without a stack trace", async () => {
  await mkdir(join(dir, "folder"));
  const ended = await Promise.all([
    openapiSlice(["missing.json"]),
    openapiSlice(["folder"]),
    openapiSlice(["pets.json", "-o", "folder"]),
    openapiSlice(["pets.json", "-o", "missing/out.json"]),
  ]);
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
    [3, "openapi-slice: missing.json: could not be read: there is no such file or folder\n"],
    [3, "openapi-slice: folder: could not be read: it is a directory\n"],
    [3, "openapi-slice: folder: could not be written: it is a directory\n"],
    [3, "openapi-slice: missing/out.json: could not be written: there is no folder missing\n"],
  ]);
});

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

test("a file is replaced, not written over: its number on the disk changes and its permissions stay", async () => {
  const file = join(dir, "out.json");
  await writeFile(file, "old");
  await chmod(file, 0o600);
  const before = await stat(file);
  await writeWhole([{ path: file, text: "new" }], "1");
  const after = await stat(file);
  expect(await readFile(file, "utf8")).toBe("new");
  expect(after.ino).not.toBe(before.ino);
  expect(after.mode).toBe(before.mode);
});

test("a write that fails half way leaves the old file and no temporary one", async () => {
  const info = { title: "Pets", description: "long ".repeat(10_000) };
  await writeFile(join(dir, "big.json"), JSON.stringify(description({ info, paths: { "/pets": { get: {} } } })));
  await writeFile(join(dir, "out.json"), "old");
  // No file may grow beyond 8 blocks: 4 or 8 KB, of which the slice needs 50.
  const command = 'ulimit -f 8 && exec "$0" "$@"';
  const ended = await new Promise<Ended>((resolve) => {
    const child = execFile(
      "sh",
      ["-c", command, process.execPath, main, "big.json", "-o", "out.json"],
      { cwd: dir },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^openapi-slice: out\.json: could not be written: /),
  });
  expect(await readFile(join(dir, "out.json"), "utf8")).toBe("old");
  expect(await readdir(dir)).toEqual(["big.json", "out.json", "pets.json"]);
});

test("a symbolic link stays, and what it points to is replaced", async () => {
  await writeFile(join(dir, "real.json"), "old");
  await symlink("real.json", join(dir, "link.json"));
  await writeWhole([{ path: join(dir, "link.json"), text: "new" }], "1");
  expect((await lstat(join(dir, "link.json"))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(dir, "real.json"), "utf8")).toBe("new");
});

test("a temporary file of another's is neither written over nor removed", async () => {
  const foreign = join(dir, ".openapi-slice-1-0.tmp");
  await writeFile(foreign, "theirs");
  await expect(writeWhole([{ path: join(dir, "out.json"), text: "new" }], "1")).rejects.toThrow(
    "out.json: could not be written",
  );
  expect(await readFile(foreign, "utf8")).toBe("theirs");
});

test("a device is written to as it is", async () => {
  await writeWhole([{ path: "/dev/null", text: "new" }], "1");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("the version is the package's", async () => {
  // Our own manifest.
  const { version } = JSON.parse(await readFile(join(main, "../../../package.json"), "utf8")) as { version: string };
  expect(await openapiSlice(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

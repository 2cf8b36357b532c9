import { execFile } from "node:child_process";
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readIfThere, writeWhole } from "../../src/node/cli/files.ts";

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ghpkg-emulator-"));
  file = join(dir, "state.json");
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("a file is replaced, not written over: its number on the disk changes and its permissions stay", async () => {
  await writeFile(file, "old");
  await chmod(file, 0o640);
  const before = await stat(file);
  await writeWhole(file, "new", "1");
  const after = await stat(file);
  expect(await readFile(file, "utf8")).toBe("new");
  expect(after.ino).not.toBe(before.ino);
  expect(after.mode & 0o777).toBe(0o640);
  expect(await readdir(dir)).toEqual(["state.json"]);
});

test("a new file is for its owner alone: there are tokens in it", async () => {
  await writeWhole(file, "new", "1");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("a symbolic link stays, and what it points to is replaced", async () => {
  await writeFile(join(dir, "real.json"), "old");
  await symlink("real.json", file);
  await writeWhole(file, "new", "1");
  expect((await lstat(file)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(dir, "real.json"), "utf8")).toBe("new");
});

test("a temporary file of another's is neither written over nor removed", async () => {
  const foreign = join(dir, ".state.json.1.tmp");
  await writeFile(foreign, "theirs");
  await expect(writeWhole(file, "new", "1")).rejects.toThrow("state.json: could not be written");
  expect(await readFile(foreign, "utf8")).toBe("theirs");
  expect(await readdir(dir)).toEqual([".state.json.1.tmp"]);
});

test("what cannot be written is told with its name, and leaves nothing behind", async () => {
  await mkdir(file);
  await expect(writeWhole(file, "new", "1")).rejects.toThrow("state.json: could not be written: it is no file");
  await expect(writeWhole(join(dir, "missing/state.json"), "new", "1")).rejects.toThrow(
    "missing/state.json: could not be written: there is no such folder",
  );
  expect(await readdir(dir)).toEqual(["state.json"]);
});

test("a write that fails half way leaves the old file and no temporary one", async () => {
  await writeFile(file, "old");
  const module = JSON.stringify(join(import.meta.dirname, "../../src/node/cli/files.ts"));
  const program = `const { writeWhole } = await import(${module}); await writeWhole("state.json", "long ".repeat(10_000), "1")`;
  // No file may grow beyond 8 blocks: 4 or 8 KB, of which this needs 50.
  const shell = ["-c", 'ulimit -f 8 && exec "$0" "$@"', process.execPath, "--input-type=module", "-e", program];
  const failed = await new Promise<string>((resolve) => {
    execFile("sh", shell, { cwd: dir }, (_, __, stderr) => resolve(stderr));
  });
  expect(failed).toContain("state.json: could not be written");
  expect(await readFile(file, "utf8")).toBe("old");
  expect(await readdir(dir)).toEqual(["state.json"]);
});

test("a file that is not there is no fault, any other is", async () => {
  expect(await readIfThere(file)).toBeUndefined();
  await mkdir(file);
  await expect(readIfThere(file)).rejects.toThrow("state.json: could not be read: it is a folder");
});

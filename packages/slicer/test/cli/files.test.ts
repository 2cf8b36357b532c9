// What only real files can show.
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identityOf, readOutput, writeWhole } from "../../src/cli/files.ts";
import { holdSignals } from "../../src/cli/hold-signals.ts";
import { readInput } from "../../src/cli/read-input.ts";

let dir: string;
const at = (name: string): string => join(dir, name);
const text = (name: string): Promise<string> => readFile(at(name), "utf8");
const write = (...names: readonly string[]): Promise<void> =>
  writeWhole(
    names.map((name) => ({ path: at(name), text: `new ${name}` })),
    "1",
  );

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "openapi-slice-test-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe("writing", () => {
  test("replaces a file, and does not write over it: its number on the disk changes and its permissions stay", async () => {
    await writeFile(at("out.json"), "old");
    await chmod(at("out.json"), 0o600);
    const before = await stat(at("out.json"));
    await write("out.json");
    const after = await stat(at("out.json"));
    expect(await text("out.json")).toBe("new out.json");
    expect(after.ino).not.toBe(before.ino);
    expect(after.mode).toBe(before.mode);
  });

  test("keeps a symbolic link, and replaces what it points to", async () => {
    await writeFile(at("real.json"), "old");
    await symlink("real.json", at("link.json"));
    await write("link.json");
    expect((await lstat(at("link.json"))).isSymbolicLink()).toBe(true);
    expect(await text("real.json")).toBe("new link.json");
  });

  test("neither writes over nor removes a temporary file of another's", async () => {
    await writeFile(at(".openapi-slice-1-1.tmp"), "theirs");
    await writeFile(at("a.json"), "old");
    await expect(write("a.json", "b.json")).rejects.toThrow(`${at("b.json")}: could not be written`);
    expect(await text(".openapi-slice-1-1.tmp")).toBe("theirs");
    expect(await text("a.json")).toBe("old");
    expect(await readdir(dir)).toEqual([".openapi-slice-1-1.tmp", "a.json"]);
  });

  test("several files replaces all or none", async () => {
    await writeFile(at("a.json"), "old");
    await expect(write("a.json", "missing/b.json")).rejects.toThrow(
      `could not be written: there is no folder ${at("missing")}`,
    );
    expect(await text("a.json")).toBe("old");
    expect(await readdir(dir)).toEqual(["a.json"]);
    await write("a.json", "b.json");
    expect([await text("a.json"), await text("b.json")]).toEqual(["new a.json", "new b.json"]);
  });

  test("to a folder is refused before anything is written", async () => {
    await mkdir(at("folder"));
    await expect(write("a.json", "folder")).rejects.toThrow("folder: could not be written: it is a directory");
    expect(await readdir(dir)).toEqual(["folder"]);
  });

  test("through what is no folder says so", async () => {
    await writeFile(at("file"), "");
    await expect(write("file/a.json")).rejects.toThrow("could not be written: a part of its path is not a folder");
  });

  test("to a device writes to it as it is", async () => {
    await writeWhole([{ path: "/dev/null", text: "new" }], "1");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});

describe("signals that come while files are written", () => {
  type Listener = (signal: NodeJS.Signals) => void;
  const listeners = new Map<string, Listener>();
  const killed: unknown[] = [];
  const process = {
    pid: 7,
    on: (signal: NodeJS.Signals, listener: Listener) => listeners.set(signal, listener),
    off: (signal: NodeJS.Signals) => listeners.delete(signal),
    kill: (pid: number, signal: NodeJS.Signals) => killed.push([pid, signal, listeners.size]),
  };

  test("wait until all is done, and then end the process as ever", async () => {
    const release = holdSignals(process);
    expect([...listeners.keys()]).toEqual(["SIGINT", "SIGTERM", "SIGHUP"]);
    listeners.get("SIGINT")?.("SIGINT");
    expect(killed).toEqual([]);
    await release();
    // Nobody listens any more when it comes again.
    expect(killed).toEqual([[7, "SIGINT", 0]]);
  });
});

describe("reading", () => {
  const noStdin = (): never => {
    throw new Error("not asked for");
  };

  test("looks at the size of a file before it reads it", async () => {
    await writeFile(at("big.json"), "12345");
    await expect(readInput(at("big.json"), 4, noStdin)).rejects.toThrow(/big\.json: larger than 4 bytes/);
    expect(await readInput(at("big.json"), 5, noStdin)).toHaveLength(5);
  });

  test("stops at what is too much of standard input, however much there would be", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000);
      }
    }
    await expect(readInput("-", 5000, endless)).rejects.toThrow(/standard input: larger than 5 kB/);
    expect(given).toBe(6000);
  });

  test("stops at what is too much of a device", async () => {
    await expect(readInput("/dev/zero", 100_000, noStdin)).rejects.toThrow("/dev/zero: larger than 100 kB");
  });

  test("says why a file cannot be read", async () => {
    await expect(readInput(at("none"), 10, noStdin)).rejects.toThrow("there is no such file or folder");
    await expect(readInput(dir, 10_000, noStdin)).rejects.toThrow("it is a directory");
  });

  test("takes an output that is a device for none: to read it could wait for ever", async () => {
    expect(readOutput("/dev/zero")).toBeUndefined();
    expect(readOutput(at("none"))).toBeUndefined();
    await writeFile(at("some"), "12");
    expect(readOutput(at("some"))).toHaveLength(2);
  });
});

test("paths to one file have one identity, there or not", async () => {
  await mkdir(at("folder"));
  await symlink("folder", at("link"));
  expect(identityOf(at("link/a.json"))).toBe(identityOf(at("folder/../folder/a.json")));
  await writeFile(at("folder/a.json"), "");
  await symlink("folder/a.json", at("b.json"));
  expect(identityOf(at("b.json"))).toBe(identityOf(at("link/a.json")));
  expect(identityOf(at("none/a.json"))).toBe(at("none/a.json"));
});

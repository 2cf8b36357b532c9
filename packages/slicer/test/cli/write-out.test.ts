import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOut } from "../../src/cli/write-out.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "openapi-slice-test-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const notAsked = (): never => {
  throw new Error("not asked for");
};

test("writes a text whole, and makes no stream for it", async () => {
  const file = openSync(join(dir, "out"), "w");
  await writeOut(file, "é".repeat(100_000), notAsked);
  closeSync(file);
  expect(readFileSync(join(dir, "out"), "utf8")).toBe("é".repeat(100_000));
});

test("leaves to a stream what a full pipe does not take, and nothing twice", async () => {
  execFileSync("mkfifo", [join(dir, "pipe")]);
  // Open for reading as well, or there would be nobody to write to.
  const pipe = openSync(join(dir, "pipe"), constants.O_RDWR | constants.O_NONBLOCK);
  const text = Array.from({ length: 50_000 }, (_, index) => `${index}\n`).join("");
  const slowly: Uint8Array[] = [];
  await writeOut(pipe, text, () => ({
    on: () => undefined,
    write: (bytes, done) => {
      slowly.push(bytes);
      done();
    },
  }));
  const taken = Buffer.alloc(text.length);
  const length = readSync(pipe, taken);
  closeSync(pipe);
  expect(length).toBeGreaterThan(0);
  expect(slowly).toHaveLength(1);
  expect(Buffer.concat([taken.subarray(0, length), ...slowly]).toString()).toBe(text);
});

test("rejects with what the system says, at once and later", async () => {
  const full = openSync("/dev/full", "w");
  await expect(writeOut(full, "text", notAsked)).rejects.toMatchObject({ code: "ENOSPC" });
  closeSync(full);
  execFileSync("mkfifo", [join(dir, "pipe")]);
  const pipe = openSync(join(dir, "pipe"), constants.O_RDWR | constants.O_NONBLOCK);
  const broken = {
    on: () => undefined,
    write: (_: Uint8Array, done: (error: Error) => void) => done(new Error("EPIPE")),
  };
  await expect(writeOut(pipe, "x".repeat(1_000_000), () => broken)).rejects.toThrow("EPIPE");
  closeSync(pipe);
});

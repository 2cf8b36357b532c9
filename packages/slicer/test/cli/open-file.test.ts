// A file is read where it is needed. What only real files can show.
import { execFileSync } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readBytes } from "../../src/byte-reader.ts";
import { openFile } from "../../src/cli/open-file.ts";
import { slice } from "../../src/index.ts";
import type { JsonObject } from "../../src/index.ts";
import { scanDescription } from "../../src/read-description.ts";
import { readReal, realPath } from "../real-descriptions.ts";
import { pets } from "./memory-cli.ts";
import { openapiSlice } from "./process.ts";

const roomy = 1e9;

let dir: string;
const at = (name: string): string => join(dir, name);
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "openapi-slice-test-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("gives any part of a file", async () => {
  await writeFile(at("in.json"), "0123456789");
  const file = openFile(at("in.json"), roomy);
  expect(file?.length).toBe(10);
  expect(file && Buffer.from(readBytes(file, 3, 7)).toString()).toBe("3456");
  file?.close();
});

describe("what is left to others is not opened", () => {
  test("a folder, a pipe that nobody writes to, a file that is larger than it may be", async () => {
    await mkdir(at("folder"));
    execFileSync("mkfifo", [at("pipe")]);
    await writeFile(at("large.json"), "0123456789");
    expect([openFile(at("folder"), roomy), openFile(at("pipe"), roomy), openFile(at("large.json"), 9)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("and what is not there is refused in words", () => {
    expect(() => openFile(at("nowhere.json"), roomy)).toThrow(
      /nowhere\.json: could not be read: there is no such file/,
    );
  });
});

describe("a file that is changed meanwhile is refused", () => {
  test("when it has become shorter", async () => {
    await writeFile(at("in.json"), "0123456789");
    const file = openFile(at("in.json"), roomy);
    await truncate(at("in.json"), 5);
    expect(() => file && readBytes(file)).toThrow(/in\.json: could not be read: it was changed meanwhile/);
    file?.close();
  });

  test("when something has been written to it", async () => {
    await writeFile(at("in.json"), JSON.stringify(pets));
    const file = openFile(at("in.json"), roomy);
    file?.mustBeAsItWas();
    await appendFile(at("in.json"), " ");
    expect(() => file?.mustBeAsItWas()).toThrow(/it was changed meanwhile\. Try again when nobody writes to it/);
    file?.close();
  });
});

test("the output may be the input", async () => {
  await writeFile(at("api.json"), JSON.stringify(pets));
  const ended = await openapiSlice(dir, ["api.json", "--tag", "shops", "-o", "api.json"]);
  expect(ended.code).toBe(0);
  const text = await readFile(at("api.json"), "utf8");
  expect(Object.keys(JSON.parse(text).paths)).toEqual(["/shops"]);
});

test("YAML by another name is told by its beginning, also behind many blanks", async () => {
  await writeFile(
    at("api"),
    `${" \n".repeat(3000)}openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths: { /a: { get: { responses: {} } } }\n`,
  );
  const ended = await openapiSlice(dir, ["api", "--path", "/a"]);
  expect([ended.code, ended.stdout.trimStart().split("\n")[0]]).toEqual([0, "openapi: 3.1.0"]);
});

test("a dereferenced description of 70 MB gives the same slice as its object", () => {
  const selection = { include: { tags: ["packages"] } };
  const file = openFile(realPath("ghes-3.19", ".deref"), roomy);
  if (!file) throw new Error("it was not opened");
  const { text } = scanDescription(file).slice(selection);
  file.close();
  // What GitHub publishes is a description.
  const document = JSON.parse(Buffer.from(readReal("ghes-3.19", ".deref")).toString()) as JsonObject;
  expect(text === `${JSON.stringify(slice(document, selection).document, null, 2)}\n`).toBe(true);
});

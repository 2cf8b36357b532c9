// The command as a process: what only real files, pipes, servers and exit codes can show.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sliceText } from "../../src/index.ts";
import { yamlFromJson } from "../../src/yaml/index.ts";
import { description } from "../description.ts";
import { validate } from "./config/validate.ts";
import { main, openapiSlice, type Ended } from "./process.ts";

const pets = JSON.stringify(description({ paths: { "/pets": { get: { tags: ["pets"] } }, "/shops": { get: {} } } }));
const expected = sliceText(pets, { include: { tags: ["pets"] } }).text;

let dir: string;
const run = (...args: readonly string[]): Promise<Ended> => openapiSlice(dir, args);
const text = (name: string): Promise<string> => readFile(join(dir, name), "utf8");
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "openapi-slice-test-"));
  await writeFile(join(dir, "pets.json"), pets);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("writes the slice of a file to a file, and leaves no other file behind", async () => {
  const { code, stdout } = await run("pets.json", "--tag", "pets", "-o", "out.json");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(await text("out.json")).toBe(expected);
  expect(await readdir(dir)).toEqual(["out.json", "pets.json"]);
});

test("reads standard input and writes standard output", async () => {
  expect(await openapiSlice(dir, ["-", "--tag", "pets"], pets)).toMatchObject({ code: 0, stdout: expected });
});

test("input and output may be the same file", async () => {
  await run("pets.json", "--tag", "pets", "-o", "pets.json");
  expect(await text("pets.json")).toBe(expected);
});

test("slices YAML into YAML, and into JSON when the output is called so", async () => {
  await writeFile(join(dir, "pets.yaml"), `# ours\n${yamlFromJson(pets)}`);
  const [yaml, json] = await Promise.all([
    run("pets.yaml", "--tag", "pets"),
    run("pets.yaml", "--tag", "pets", "-o", "out.json"),
  ]);
  expect(yaml).toMatchObject({ code: 0, stdout: expect.stringMatching(/^# ours\nopenapi: /) });
  expect(parse(yaml.stdout)).toEqual(JSON.parse(expected));
  expect(json.code).toBe(0);
  expect(await text("out.json")).toBe(expected);
});

test("slices JSON into YAML when it is asked to", async () => {
  const { stdout } = await run("pets.json", "--tag", "pets", "--format", "yaml");
  expect(stdout).toMatch(/^openapi: /);
  expect(parse(stdout)).toEqual(JSON.parse(expected));
});

test("refuses YAML that is none with line and column, without a stack trace", async () => {
  const { code, stderr } = await openapiSlice(dir, ["-"], "openapi: 3.1.0\npaths: [\n");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi-slice: standard input: .*line \d+, column \d+: expected .*, found /);
  expect(stderr).not.toMatch(/^ +at /m);
});

test("slices what a server gives, and sends it the header", async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.setHeader("content-type", "application/json").end(pets);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    // A server that listens on a port has an address with one.
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.json`;
    const ended = await run(url, "--tag", "pets", "--header", "Authorization: Bearer x");
    expect(ended).toMatchObject({ code: 0, stdout: expected });
    expect(seen).toEqual(["Bearer x"]);
    expect(await run(url, "--max-bytes", "10")).toMatchObject({ code: 3, stdout: "" });

    // What may be a secret in an address is told to nobody but the server.
    const secret = `${url.replace("//", "//me:hush@")}?token=hush`;
    const config = { slices: { a: { source: secret, include: { tags: ["no"] }, output: "a.json" } } };
    await writeFile(join(dir, "openapi-slice.config.json"), JSON.stringify(config));
    const told = [
      await run(secret, "--report", "json", "-o", "out.json"),
      await run(secret, "--tag", "no"),
      await run("run"),
      await run("run", "--report", "json"),
    ];
    expect(told.map(({ code }) => code)).toEqual([0, 1, 1, 1]);
    expect(JSON.stringify(told)).not.toContain("hush");
    expect(told[1]?.stderr).toContain(url);
  } finally {
    server.close();
  }
});

test("puts in what a description refers to in other files", async () => {
  await mkdir(join(dir, "parts"));
  const api = { openapi: "3.1.0", info: { title: "A", version: "1" }, paths: { "/pets": { $ref: "parts/pets.yaml" } } };
  await writeFile(join(dir, "api.json"), JSON.stringify(api));
  await writeFile(join(dir, "parts/pets.yaml"), "get: { operationId: list, responses: {} }\n");
  const { code, stdout, stderr } = await run("api.json", "--bundle", "--operation-id", "list");
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("operations  1 of 1") });
  expect(JSON.parse(stdout)).toMatchObject({ paths: { "/pets": { get: { operationId: "list" } } } });
});

test("explains a component from every operation that reaches it", async () => {
  const get = { responses: { 200: { $ref: "#/components/responses/ok" } } };
  const components = { responses: { ok: { description: "fine" } } };
  await writeFile(
    join(dir, "api.json"),
    JSON.stringify(description({ paths: { "/a": { get }, "/b": { get } }, components })),
  );
  const { code, stdout } = await run("api.json", "--explain", "responses/ok", "--all");
  expect(code).toBe(0);
  expect(stdout).toBe(`GET /a
  at #/paths/~1a/get/responses/200/$ref
  #/components/responses/ok

GET /b
  at #/paths/~1b/get/responses/200/$ref
  #/components/responses/ok
`);
});

test("a refusal leaves the old file as it was and prints no stack trace", async () => {
  await writeFile(join(dir, "out.json"), "old");
  const { code, stderr } = await openapiSlice(dir, ["-", "-o", "out.json"], pets.slice(0, -5));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi-slice: standard input: Not JSON: line 1, column \d+/);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(await text("out.json")).toBe("old");
  expect(await readdir(dir)).toEqual(["out.json", "pets.json"]);
});

test("what cannot be read or written is exit code 3, without a stack trace", async () => {
  await mkdir(join(dir, "folder"));
  const ended = await Promise.all([
    run("missing.json"),
    run("folder"),
    run("pets.json", "-o", "folder"),
    run("pets.json", "-o", "missing/out.json"),
  ]);
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
    [3, "openapi-slice: missing.json: could not be read: there is no such file or folder\n"],
    [3, "openapi-slice: folder: could not be read: it is a directory\n"],
    [3, "openapi-slice: folder: could not be written: it is a directory\n"],
    [3, "openapi-slice: missing/out.json: could not be written: there is no folder missing\n"],
  ]);
});

test("an empty file is refused for what it is", async () => {
  await writeFile(join(dir, "empty.json"), "");
  const { code, stderr } = await run("empty.json");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      "openapi-slice: empty.json: Not JSON: line 1, column 1: expected a value, found the end of the text.\n" +
      "There is nothing to read: is it the right file?\n",
  });
});

test("the version is the package's", async () => {
  // Our own manifest.
  const { version } = JSON.parse(await readFile(join(main, "../../../package.json"), "utf8")) as { version: string };
  expect(await run("--version")).toMatchObject({ code: 0, stdout: `${version}\n` });
});

describe("a configuration file", () => {
  beforeEach(async () => {
    const config = `
source: ../pets.json
slices:
  pets: { include: { tags: [pets] }, output: pets.json }
  all: { output: all.yaml }
`;
    await mkdir(join(dir, "api"));
    await writeFile(join(dir, "api/openapi-slice.config.yaml"), config);
  });

  test("makes its slices beside it, and then they are current", async () => {
    const config = ["--config", "api/openapi-slice.config.yaml"];
    expect(await run("run", ...config)).toMatchObject({ code: 0, stdout: "" });
    expect(await text("api/pets.json")).toBe(expected);
    expect(parse(await text("api/all.yaml"))).toEqual(JSON.parse(pets));
    expect(await openapiSlice(join(dir, "api"), ["run", "--check"])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/\nAll 2 outputs are current\.\n$/),
    });
  });

  test("finds each output that is stale or missing, and writes none", async () => {
    await writeFile(join(dir, "api/pets.json"), expected.replace("pets", "cats"));
    const { code, stderr } = await openapiSlice(join(dir, "api"), ["run", "--check"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^pets {2}pets\.json stale: .*\nall {3}all\.yaml missing: .*\n2 of 2 outputs are not current/,
    );
    expect(await readdir(join(dir, "api"))).toEqual(["openapi-slice.config.yaml", "pets.json"]);
  });

  test("of the example makes its slices, and agrees with the schema", async () => {
    const example = join(import.meta.dirname, "../../example");
    await cp(example, join(dir, "example"), { recursive: true });
    const { code, stderr } = await openapiSlice(join(dir, "example"), ["run"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^public {2}public\.yaml written: 1 of 3 operations, 1 of 2 components, \d+ bytes\nadmin {3}admin\.json written: 3 of 3 operations, 2 of 2 /,
    );
    expect(validate(parse(await text("example/openapi-slice.config.yaml")))).toBe(true);
  });
});

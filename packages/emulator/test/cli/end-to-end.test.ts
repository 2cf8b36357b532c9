// The command as a process: what only real files, signals, pipes and exit codes can show.
import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoSeed } from "../../src/index.ts";

const main = join(import.meta.dirname, "../../src/node/cli/main.ts");
const [demo] = demoSeed.tokens ?? [];
const headers = { authorization: `Bearer ${demo?.token}` };

let dir: string;
let started: Started[];
beforeEach(async () => {
  started = [];
  dir = await mkdtemp(join(tmpdir(), "ghpkg-emulator-"));
});
afterEach(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await Promise.all(started.map(({ ended }) => ended));
  await rm(dir, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly said: { stdout: string; stderr: string };
  /** Resolves to its exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [main, ...args], { cwd: dir, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = new Promise<number | string | null>((resolve) => {
    child.once("close", (code, signal) => resolve(signal ?? code));
  });
  const one = { child, said, ended };
  started.push(one);
  return one;
}

/** Waits for it to listen, and resolves to where. */
async function urlOf({ said }: Started): Promise<string> {
  await expect.poll(() => said.stdout, { timeout: 30_000 }).toContain("\n");
  // Its first event.
  return (JSON.parse(said.stdout.split("\n")[0] ?? "") as { url: string }).url;
}

test.for(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends it well, with open connections too", async (signal) => {
  const one = start("--port", "0", "--json");
  await (await fetch(`${await urlOf(one)}/user/packages`)).text();
  one.child.kill(signal);
  expect(await one.ended).toBe(0);
  expect(one.said.stderr).toBe("");
});

test("a state is on the disk soon after a change, whole, and outlives a crash", async () => {
  const one = start("--port", "0", "--json", "--state", "state.json");
  const url = await urlOf(one);
  const response = await fetch(`${url}/_emulator/push`, {
    method: "POST",
    body: JSON.stringify({ owner: demoSeed.organizations?.[0]?.login, type: "npm", package: "new", name: "1.0.0" }),
  });
  expect(response.ok).toBe(true);
  await expect.poll(() => readdir(dir), { timeout: 30_000 }).toEqual(["state.json"]);
  one.child.kill("SIGKILL");
  expect(await one.ended).toBe("SIGKILL");

  const second = start("--port", "0", "--json", "--state", "state.json");
  const path = `/orgs/${demoSeed.organizations?.[0]?.login}/packages/npm/new`;
  expect((await fetch((await urlOf(second)) + path, { headers })).status).toBe(200);
});

test("a state that is none is refused in one line, and stays as it is", async () => {
  await writeFile(join(dir, "state.json"), "{");
  const one = start("--port", "0", "--state", "state.json");
  expect(await one.ended).toBe(1);
  expect(one.said.stdout).toBe("");
  expect(one.said.stderr).toMatch(/^ghpkg-emulator: state\.json: line 1, column 2 is the end of the text: .*\n$/);
  expect(await readFile(join(dir, "state.json"), "utf8")).toBe("{");
  expect(await readdir(dir)).toEqual(["state.json"]);
});

test("a state that cannot be kept ends it with 1, without a stack", async () => {
  const one = start("--port", "0", "--json", "--state", "missing/state.json");
  await urlOf(one);
  one.child.kill("SIGTERM");
  expect(await one.ended).toBe(1);
  expect(one.said.stderr).toBe("ghpkg-emulator: missing/state.json: could not be written: there is no such folder\n");
});

test("who stops listening to it does not end it", async () => {
  const one = start("--port", "0", "--json", "--log");
  const url = await urlOf(one);
  one.child.stdout.destroy();
  for (const path of ["/1", "/2", "/3"]) expect((await fetch(url + path, { headers })).status).toBe(404);
  one.child.kill("SIGTERM");
  expect(await one.ended).toBe(0);
});

test("the version is the package's", async () => {
  // Our own manifest.
  const { version } = JSON.parse(await readFile(join(main, "../../../../package.json"), "utf8")) as { version: string };
  const one = start("--version");
  expect(await one.ended).toBe(0);
  expect(one.said).toEqual({ stdout: `${version}\n`, stderr: "" });
});

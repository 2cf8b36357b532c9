import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runProgram } from "../../run-program.ts";

const command = join(import.meta.dirname, "../../docs.ts");
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

test("the site is built and served until it is stopped", async () => {
  const child = spawn(process.execPath, [command, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  ends.push(() => child.kill());
  let said = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    said += String(text);
    if (said.includes("Ctrl-C")) break;
  }
  const [origin = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  const first = await fetch(origin);
  expect(first.status).toBe(200);
  expect(await first.text()).toContain("GitHub Packages REST API");
  // As GitHub Pages does it: a folder without its slash leads on, and what is not there is said not to be.
  const folder = await fetch(`${origin}/guides`, { redirect: "manual" });
  expect([folder.status, folder.headers.get("location")]).toEqual([301, "/guides/"]);
  const missing = await fetch(`${origin}/no/such/page/`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("There is no such page")]);
});

test("a port that is taken is said to be", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  ends.push(() => other.close());
  await once(other, "listening");
  // A server that listens on a port has such an address.
  const { port } = other.address() as AddressInfo;
  const ran = await runProgram(process.execPath, [command, "--port", String(port)]);
  expect(ran).toMatchObject({
    ok: false,
    output: expect.stringContaining(`docs: port ${port} is taken. npm run docs -- --port 0 takes one that is free.`),
  });
});

test.each([
  [["--port", "x"], "--port x: expected a number from 0 to 65535"],
  [["--prot", "1"], "Unknown option '--prot'"],
])("a command line that is wrong is said to be: %s", async (args, message) => {
  expect(await runProgram(process.execPath, [command, ...args])).toMatchObject({
    ok: false,
    output: expect.stringContaining(message),
  });
});

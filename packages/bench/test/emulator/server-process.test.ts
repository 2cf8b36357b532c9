import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { ask } from "../../src/emulator/ask.ts";
import type { Server } from "../../src/emulator/contenders.ts";
import { load } from "../../src/emulator/load.ts";
import { startServer } from "../../src/emulator/server-process.ts";
import type { ServerProcess } from "../../src/emulator/server-process.ts";

const noFixtures = { slice: "", page: "", seed: "", hugeSeed: "" };

/** A server whose answers are made by a piece of program, which knows how many requests came before. */
async function serverThat(answers: string, items = 2): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-bench-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "server.mjs");
  await writeFile(
    file,
    `import { createServer } from "node:http";
     let count = 0;
     createServer((request, response) => { ${answers}; count += 1; }).listen(Number(process.argv[2]), "127.0.0.1");`,
  );
  return {
    name: "a server",
    args: (_, port) => [file, String(port)],
    asked: { path: "/list", token: "made-up", items },
  };
}

async function start(server: Server): Promise<ServerProcess> {
  const running = await startServer(server, noFixtures);
  onTestFinished(() => running.stop());
  return running;
}

test("a server is there when it has answered, and says what it has cost", async () => {
  const running = await start(await serverThat('response.end("[1, 2]")'));
  expect(running.first).toBe("[1, 2]");
  const { bytes, cpuSeconds } = await running.costs();
  expect(bytes).toBeGreaterThan(10e6);
  expect(cpuSeconds).toBeGreaterThan(0.01);
});

test("it is asked for what it is to be asked for, with a token", async () => {
  const answers = "response.end(JSON.stringify([request.url, request.headers.authorization]))";
  await expect(start(await serverThat(answers))).resolves.toMatchObject({ first: '["/list","Bearer made-up"]' });
});

test("a server that answers something else is not measured", async () => {
  const one = await serverThat('response.end("[1]")');
  await expect(startServer(one, noFixtures)).rejects.toThrow("/list: 1 instead of 2 items");
});

test.each(["[]", "{}"])("where any list will do, %s is none", async (body) => {
  const one = await serverThat(`response.end(${JSON.stringify(body)})`);
  const { items: _, ...asked } = one.asked;
  await expect(startServer({ ...one, asked }, noFixtures)).rejects.toThrow("/list: 0 instead of some items");
});

test("a server that refuses is not measured", async () => {
  const one = await serverThat('response.writeHead(406); response.end("no")');
  await expect(startServer(one, noFixtures)).rejects.toThrow("/list: 406 no");
});

test("a server that ends says what it wrote", async () => {
  const one = { ...(await serverThat("")), args: () => ["-e", "console.error('port taken'); process.exit(3)"] };
  await expect(startServer(one, noFixtures)).rejects.toThrow(/a server ended with 3:\nport taken/);
});

test("a server that ends while it is measured says so", async () => {
  const server = await serverThat(
    'response.end("[1, 2]"); if (count === 1) setTimeout(() => { throw new Error("lost"); })',
  );
  const running = await start(server);
  await ask(running.port, server.asked);
  // It ends when it gets to it: what it has cost may still be told before.
  await vi.waitFor(() => expect(running.costs()).rejects.toThrow(/a server ended with 1:[^]*lost/), 20_000);
  await expect(running.costs()).rejects.toThrow(/a server ended with 1:[^]*lost/);
});

test("a load counts the answers", async () => {
  const server = await serverThat('response.end(request.url === "/count" ? String(count) : "[1, 2]")');
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const running = await start(server);
  const answers = await load(running, server.asked, 50, agent);
  // One more was the first.
  await expect(ask(running.port, { ...server.asked, path: "/count" })).resolves.toBe(String(answers + 1));
});

test("answers that become others are no load", async () => {
  const server = await serverThat('response.end(count < 2 ? "[1, 2]" : "[]")');
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  await expect(load(await start(server), server.asked, 5000, agent)).rejects.toThrow("not answered as it was at first");
});

// Measures what a call costs in CPU, as often as it is asked to: GitHub is a function in this process that answers at once.
import type { ClientModule, ClientUnderTest } from "./client-under-test.ts";
import { targetVersion } from "./client-under-test.ts";
import { headersOf, linkOf, pageOf, versionOf } from "./github-answers.ts";

const [peer = "fetch", what = "one", cpu = "300"] = process.argv.slice(2);
/** How long to measure each time, in microseconds of CPU. */
const budget = Number(cpu) * 1000;
const batch = 50;

const list = "https://api.github.com/orgs/acme/packages/container/hello_docker/versions";
const answers = {
  one: { text: JSON.stringify(versionOf(targetVersion)), headers: headersOf() },
  page: { text: JSON.stringify(pageOf(1, 100)), headers: headersOf(linkOf(list, 1, 100)) },
};

// Typed by hand: the global fetch has an overload for each runtime.
const fetch: typeof globalThis.fetch = async (input) => {
  const url = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
  const answer = /\/versions\/\d+$/.test(url) ? answers.one : answers.page;
  return new Response(answer.text, { headers: answer.headers });
};

// Every file in clients/ has this shape: each says so itself.
const { create } = (await import(`./clients/${peer}.ts`)) as ClientModule;
const client = create({ fetch, baseUrl: "https://api.github.com" });
const call = what === "one" ? () => readOne(client) : () => readPage(client);

if (process.send) {
  process.on("message", () => void spend(budget).then((microseconds) => process.send?.({ microseconds })));
  // Timers of a client must not keep this open.
  process.on("disconnect", () => process.exit());
} else {
  // Started by hand, to be profiled.
  process.stdout.write(`${JSON.stringify({ microseconds: await spend(budget) })}\n`);
  process.exit();
}

/** Calls until so much CPU is spent, and returns what one call took of it. */
async function spend(limit: number): Promise<number> {
  const before = process.cpuUsage();
  for (let calls = batch; ; calls += batch) {
    for (let n = 0; n < batch; n += 1) await call();
    const { system, user } = process.cpuUsage(before);
    if (user + system >= limit) return (user + system) / calls;
  }
}

async function readOne(reader: ClientUnderTest): Promise<void> {
  const { id } = await reader.one();
  if (id !== targetVersion) throw new Error(`${peer} read version ${id}.`);
}

async function readPage(reader: ClientUnderTest): Promise<void> {
  const { length } = await reader.page();
  if (length !== 100) throw new Error(`${peer} read ${length} versions.`);
}

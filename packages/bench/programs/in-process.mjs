// Asks what answers in this very process, and says what it has cost until the first answer and what it then holds. Told how much CPU
// to spend, in milliseconds, it says what an answer costs: as often as its parent wants it, or once.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const [id = "plain", page = "", seed = "", slice = "", cpu = "0"] = process.argv.slice(2);
const budget = Number(cpu) * 1000;
const batch = 50;
const url = "https://api.github.com/orgs/acme/packages?package_type=container";
const init = { headers: { accept: "application/json", authorization: "Bearer ghp_bench" } };

/** @type {{ open: import("./answering.ts").Open }} */
const { open } = await import(`./in-process/${id}.mjs`);
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8"));
const ask = open({ page: () => read(page), seed: () => read(seed), slice: () => read(slice) });
const first = await answer();
if (JSON.parse(first).length !== 30) throw new Error(`${id} answers with ${first.slice(0, 200)}`);
const { system, user } = process.cpuUsage();

if (process.send) {
  process.on("message", () => void spend().then((microseconds) => process.send?.({ microseconds })));
  process.on("disconnect", () => process.exit());
} else if (budget > 0) {
  // Started by hand, to be profiled.
  process.stdout.write(`${JSON.stringify({ microseconds: await spend() })}\n`);
  process.exit();
} else {
  await setTimeout(500);
  process.stdout.write(JSON.stringify({ microseconds: user + system, bytes: process.memoryUsage.rss() }));
  process.exit();
}

async function answer() {
  const response = await ask(url, init);
  return response.text();
}

/** Asks until so much CPU is spent, and returns what one answer took of it. */
async function spend() {
  const before = process.cpuUsage();
  for (let answers = batch; ; answers += batch) {
    for (let n = 0; n < batch; n += 1) {
      if ((await answer()).length !== first.length) throw new Error(`${id} does not answer as it did first.`);
    }
    const used = process.cpuUsage(before);
    if (used.user + used.system >= budget) return (used.user + used.system) / answers;
  }
}

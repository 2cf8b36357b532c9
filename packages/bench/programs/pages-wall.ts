// Prints how long it takes to read a whole list from a server.
import type { ClientModule } from "./client-under-test.ts";

const [peer = "fetch", concurrency = "1", baseUrl = "", expected = "0"] = process.argv.slice(2);
// Every file in clients/ has this shape: each says so itself.
const { create } = (await import(`./clients/${peer}.ts`)) as ClientModule;
const client = create({ fetch: globalThis.fetch, baseUrl });
// Whoever reads a hundred pages has read one before, and is connected.
await client.page();
const begin = performance.now();
const items = (await client.all?.(Number(concurrency))) ?? [];
const milliseconds = performance.now() - begin;
const ids = new Set(items.map(({ id }) => id));
if (items.length !== Number(expected) || ids.size !== items.length) {
  throw new Error(`${peer} read ${items.length} versions, ${ids.size} different ones, of ${expected}.`);
}
process.stdout.write(JSON.stringify({ milliseconds }));
process.exit();

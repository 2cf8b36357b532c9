// Prints what it costs to import a client and to make one: CPU of this process, its compiler's threads included.
import type { ClientModule } from "./client-under-test.ts";

const [peer = "fetch"] = process.argv.slice(2);
// Node loads its fetch when one of its globals is first touched. Every client does that sooner or later: it must not count here.
void globalThis.Request;
const before = process.cpuUsage();
// Every file in clients/ has this shape: each says so itself.
const { create } = (await import(`./clients/${peer}.ts`)) as ClientModule;
create({ fetch: globalThis.fetch, baseUrl: "https://api.github.com" });
const { system, user } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ microseconds: user + system }));

// GitHub, as far as lists go: pages of 100 versions with `Link` headers, each after a while. Prints its port; ends with its parent.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { headersOf, linkOf, pageOf } from "./github-answers.ts";

const [latency = "30", pages = "100"] = process.argv.slice(2);
const last = Number(pages);
const texts = Array.from({ length: last }, (_, at) => JSON.stringify(pageOf(at + 1, last)));

const server = createServer((request, response) => {
  const { searchParams, pathname } = new URL(request.url ?? "/", `http://${request.headers.host}`);
  const number = Number(searchParams.get("page") ?? 1);
  const list = `http://${request.headers.host}${pathname}`;
  setTimeout(() => {
    response.writeHead(200, headersOf(linkOf(list, number, last)));
    response.end(texts[number - 1] ?? "[]");
  }, Number(latency));
});
server.listen(0, "127.0.0.1", () => {
  // A server that listens on a port has such an address.
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.on("end", () => process.exit()).resume();

// What all servers are measured against: Node's own, with the text of a page in memory.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [page = "", port = "0"] = process.argv.slice(2);
const text = readFileSync(page);

createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": text.length });
  response.end(text);
}).listen(Number(port), "127.0.0.1");

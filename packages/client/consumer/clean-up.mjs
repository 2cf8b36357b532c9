// What a consumer runs: lists through pages, deletes, and reads a failure, from a server on this machine.
import { createServer } from "node:http";
import { createClient, isPackagesError, optionsFromEnvironment } from "@ghpkg/client";
import { createTransport } from "@ghpkg/client/transport";

const calls = [];
const server = createServer((request, response) => {
  const { method, url, headers } = request;
  calls.push(`${method} ${url} ${headers.authorization}`);
  const { pathname, searchParams } = new URL(url, `http://${headers.host}`);
  if (method === "DELETE") return response.writeHead(204).end();
  response.setHeader("content-type", "application/json");
  if (!pathname.endsWith("/versions")) return response.writeHead(404).end('{"message":"Not Found"}');
  const page = Number(searchParams.get("page"));
  const to = (number) => `<http://${headers.host}${pathname}?per_page=1&page=${number}>`;
  if (page < 3) response.setHeader("link", `${to(page + 1)}; rel="next", ${to(3)}; rel="last"`);
  else response.setHeader("link", `${to(1)}; rel="first"`);
  response.end(JSON.stringify([{ id: page, name: `v${page}`, created_at: "2026-01-01T00:00:00Z" }]));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));

const GITHUB_API_URL = `http://127.0.0.1:${server.address().port}`;
const gh = createClient(optionsFromEnvironment({ GITHUB_API_URL, GH_TOKEN: "made-up" }));
const { versions } = gh.org("acme").container("team/app");

const found = await versions.list({ perPage: 1 }).all();
if (found.map(({ id }) => id).join() !== "1,2,3")
  throw new Error(`versions ${JSON.stringify(found)} instead of 1, 2, 3`);

await versions.delete(2);
const deleted = "DELETE /orgs/acme/packages/container/team%2Fapp/versions/2 Bearer made-up";
if (calls.at(-1) !== deleted) throw new Error(`${calls.at(-1)} instead of ${deleted}`);

const failure = await versions.get(9).catch((error) => error);
if (!isPackagesError(failure) || failure.facts.kind !== "not-found")
  throw new Error("no failure for what is not there");

const answer = await createTransport()(`${GITHUB_API_URL}/other`);
if (answer.status !== 404) throw new Error(`the transport resolves to ${answer.status} instead of 404`);

server.closeAllConnections();
server.close();

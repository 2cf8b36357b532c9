import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server on the loopback interface, and what it was asked. */
export interface TestServer {
  readonly origin: string;
  readonly requests: { readonly url: string; readonly headers: IncomingHttpHeaders }[];
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Serves answers by path until the test is over; 404 for all others. */
export async function serve(answers: Readonly<Record<string, Answer>>): Promise<TestServer> {
  const requests: TestServer["requests"] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    requests.push({ url, headers: request.headers });
    const answer = answers[url.replace(/\?.*/, "")];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with a text. */
export const text =
  (body: string, headers: Record<string, string> = { "content-type": "application/json" }): Answer =>
  (response) => {
    response.writeHead(200, headers).end(body);
  };

/** Answers with a redirect. */
export const redirect =
  (location: string, status = 302): Answer =>
  (response) => {
    response.writeHead(status, { location }).end();
  };

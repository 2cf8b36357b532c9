import type { IncomingMessage, ServerResponse } from "node:http";
import { createFakeGithub } from "../fake-github/fake-github.ts";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";

// As GitHub.com was seen to answer in 2026: what is not listed, no page can send or read. X-GitHub-Api-Version was not always
// among it: https://github.com/github/docs/issues/24706. The documentation shows shorter lists:
// https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests
const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": [
    "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used",
    "X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval",
    "X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset",
  ].join(", "),
};
const preflight = {
  ...cors,
  "access-control-allow-headers": [
    "Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding",
    "X-GitHub-OTP, X-Requested-With, User-Agent, GraphQL-Features, X-Github-Next-Global-ID, X-GitHub-Api-Version",
  ].join(", "),
  "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE",
  "access-control-max-age": "86400",
};

/** GitHub's API to a browser. The package `moved` redirects to another host, and `slow` never answers. */
export function listenAsGithub(elsewhere: string): Promise<LocalServer> {
  const github = createFakeGithub();
  return listen((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    if (request.method === "OPTIONS") response.writeHead(204, preflight).end();
    else if (url.pathname.endsWith("/container/moved")) {
      response.writeHead(302, { ...cors, location: `${elsewhere}/token-please` }).end();
    } else if (!url.pathname.endsWith("/container/slow")) {
      void pass(github(asRequest(request, url)) ?? Response.json({ message: "Not Found" }, { status: 404 }), response);
    }
  });
}

function asRequest({ method = "GET", headers }: IncomingMessage, url: URL): Request {
  const { authorization, "if-none-match": etag } = headers;
  return new Request(url, {
    method,
    headers: { ...(authorization && { authorization }), ...(etag && { "if-none-match": etag }) },
  });
}

async function pass(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...cors });
  response.end(await answer.text());
}

import type { ApiVersion } from "@ghpkg/types";
import { callerOf } from "./access/credential.ts";
import type { Caller } from "./access/credential.ts";
import { addressesFor } from "./answer/addresses.ts";
import type { Answer } from "./answer/answer.ts";
import { refusal } from "./answer/answer.ts";
import { etagOf, matchesEtag } from "./answer/etag.ts";
import { commonHeaders } from "./answer/headers.ts";
import { apiVersionFor } from "./api-version.ts";
import type { Connection } from "./connection.ts";
import type { Core } from "./core.ts";
import { isLoopback } from "./loopback.ts";
import type { Body } from "./request-body.ts";
import type { Cost } from "./limits/limiter.ts";
import { answerCall } from "./operations/answer-call.ts";
import type { Route } from "./routing/routes.ts";
import { routeOf } from "./routing/routes.ts";
import type { Token } from "./state/model.ts";
import type { Registry } from "./state/registry.ts";

/** A request, taken apart. */
export interface Asked {
  /** Which it is of all, counted from 1 as they come in. */
  readonly number: number;
  readonly request: Request;
  readonly url: URL;
  readonly route: Route | undefined;
  readonly caller: Caller;
  /** What there was when it came in. */
  readonly registry: Registry;
  readonly cost: Cost;
  /** Where GitHub's refusals say that one should read on. */
  readonly docs: string;
}

/** Takes a request apart: what it asks for, and who asks. */
export function takeApart(core: Core, request: Request, connection: Connection | undefined): Asked {
  const { profile, clock, state } = core;
  const url = addressOf(request, connection);
  const path = url.pathname;
  const route = routeOf(request.method, path, profile.basePath);
  const caller = callerOf(request.headers.get("authorization"), state.registry, clock.now());
  const token = tokenOf(caller);
  const page = route?.to === "operation" ? route.operation.docs : (route?.endpoint.docs ?? "");
  core.asked += 1;
  return {
    number: core.asked,
    request,
    url,
    route,
    caller,
    registry: state.registry,
    cost: {
      token,
      address: connection?.remoteAddress ?? "127.0.0.1",
      method: request.method,
      // What leads nowhere is one endpoint: anything may be asked for.
      endpoint: route?.to === "operation" ? route.operation.id : (route?.endpoint.path ?? ""),
    },
    docs: `${profile.docs}/rest${page}`,
  };
}

/**
 * Answers a request, in the order in which GitHub looks at things, and does what it asks for. At once: nothing comes in between
 * what is read and what is written. `body` is that of the request.
 */
export function answerAsked(core: Core, asked: Asked, body: Body): Answer {
  const { cost, request, route } = asked;
  const { limiter, profile, assumed, clock } = core;
  const caller = callerNow(core, asked);
  const token = tokenOf(caller);
  const version = apiVersionFor(request.headers.get("x-github-api-version"), profile, assumed, clock.now());
  const apiVersion = typeof version === "string" ? version : undefined;
  const free = route?.to === "endpoint" && route.endpoint.free === true;
  const limited = free ? undefined : limiter.refusal(cost);
  const answer =
    limited?.answer ?? (typeof version === "string" ? reply(core, { ...asked, caller }, version, body) : version);
  const fresh = limited ? answer : unlessUnchanged(answer, request);
  // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api: a 304 is free for who has a token.
  const counts = !free && !limited && !(fresh.status === 304 && token);
  const standing = counts ? limiter.spend(cost) : limiter.standing(cost);
  const shown = limited?.limit === "secondary" ? undefined : standing;
  const headers = commonHeaders({
    number: asked.number,
    now: limiter.now(),
    token,
    apiVersion,
    profile,
    standing: shown,
  });
  // Prism reads what is called JSON, and breaks on a 304: https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5
  if (fresh.body === undefined) delete headers["content-type"];
  return { ...fresh, headers: Object.assign(headers, fresh.headers) };
}

/** While a body came in, the state may have been replaced: whose the token is, and what is theirs, are others then. */
function callerNow({ state, clock }: Core, { caller, registry, request }: Asked): Caller {
  if (registry === state.registry) return caller;
  return callerOf(request.headers.get("authorization"), state.registry, clock.now());
}

/** What can be read again gets an `ETag`; who has it already is told so, without the body. */
function unlessUnchanged(answer: Answer, { method, headers }: Request): Answer {
  if (answer.status !== 200 || answer.body === undefined || (method !== "GET" && method !== "HEAD")) return answer;
  const etag = etagOf(answer.identity ?? answer.body);
  const cached = { ...answer.headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  return matchesEtag(headers.get("if-none-match"), etag)
    ? { status: 304, headers: cached }
    : { ...answer, headers: cached };
}

function reply(core: Core, { route, caller, url, docs, cost }: Asked, apiVersion: ApiVersion, body: Body): Answer {
  const { profile, state, clock, assumed, effects, limiter } = core;
  // Wrong, expired and revoked ones alike: docs, authenticating-to-the-rest-api.
  if (caller.is === "refused") return refusal(401, "Bad credentials", `${profile.docs}/rest`);
  if (!route) return refusal(404, "Not Found", `${profile.docs}/rest`);
  const { registry } = state;
  const addresses = addressesFor(url, profile, core.options.subdomain);
  const { params } = route;
  if (route.to === "endpoint") {
    const needsToken = route.endpoint.needsToken || addresses.residence;
    if (needsToken && caller.is === "anonymous") return refusal(401, "Requires authentication", docs);
    const token = tokenOf(caller);
    const standing = limiter.standing(cost);
    return route.endpoint.answer({
      params,
      token,
      registry,
      profile,
      addresses,
      apiVersion,
      standing,
      body: body.json,
    });
  }
  if (caller.is === "anonymous") return refusal(401, "Requires authentication", docs);
  if (body.refusal) return body.refusal;
  const now = clock.now();
  return answerCall({
    operation: route.operation,
    params,
    query: url.searchParams,
    token: caller.token,
    now,
    registry,
    profile,
    assumed,
    effects,
    addresses,
    changed({ package: one, ...what }) {
      state.changes.push({ at: new Date(now).toISOString(), package: one.id, ...what });
    },
  });
}

/** Nobody asks a host of the network by a Unix socket and without TLS: `gh` means `https://api.github.com` by it. */
function addressOf({ url }: Request, connection: Connection | undefined): URL {
  const address = new URL(url);
  if (connection?.unixSocket === true && !isLoopback(address.hostname)) address.protocol = "https:";
  return address;
}

function tokenOf(caller: Caller): Token | undefined {
  return caller.is === "known" ? caller.token : undefined;
}

import { answerAsked, takeApart } from "./answer-request.ts";
import type { Asked } from "./answer-request.ts";
import type { Answer } from "./answer/answer.ts";
import { corsHeaders, preflightHeaders } from "./answer/cors.ts";
import { commonHeaders } from "./answer/headers.ts";
import type { Connection } from "./connection.ts";
import type { Core } from "./core.ts";
import { driftBy } from "./drift.ts";
import { answerWith } from "./faults/answer-with.ts";
import type { FaultScene } from "./faults/answer-with.ts";
import type { FaultEffect } from "./faults/fault.ts";
import { secondaryRefusal } from "./limits/limiter.ts";
import { readBody } from "./request-body.ts";

/**
 * Answers a request, writes it down, and lets happen what faults say. Rejects as `fetch` does when the connection is to be lost.
 * What no fault touched is no `Response` yet: a server sends it as it is, and saves making one.
 */
export async function handle(core: Core, request: Request, connection?: Connection): Promise<Answer | Response> {
  if (request.method === "OPTIONS") return { status: 204, headers: preflightHeaders };
  const started = performance.now();
  const at = new Date(core.clock.now()).toISOString();
  const asked = takeApart(core, request, connection);
  const effects = plannedFor(core, asked);
  let answer: Answer | undefined;
  let response: Answer | Response | undefined;
  try {
    const answered = async (): Promise<Answer> => (answer = await answerOnce(core, asked, connection));
    const scene = effects.length > 0 && sceneOf(core, asked, (instead) => void (answer = instead));
    response = scene
      ? await answerWith(effects, scene, async () => asResponse(await answered(), request))
      : await answered();
    return response;
  } finally {
    const { caller, route, url } = asked;
    core.ledger.record({
      at,
      method: request.method,
      target: url.pathname + url.search,
      ...(route?.to === "operation" && { operation: route.operation.id }),
      ...(caller.is !== "anonymous" && { token: caller.is === "known" ? caller.token.name : "unknown" }),
      headers: request.headers,
      ...(response && { status: response.status }),
      ...(answer?.message !== undefined && { message: answer.message }),
      ...(effects.length > 0 && { fault: true }),
      milliseconds: performance.now() - started,
    });
  }
}

/** An answer as `fetch` gives it. */
export function asResponse(answer: Answer | Response, { method }: Request): Response {
  if (answer instanceof Response) return answer;
  const { status, body, headers } = answer;
  const hasBody = method !== "HEAD" && body !== undefined;
  return new Response(hasBody ? body : null, { status, ...(headers && { headers }) });
}

/** The answer without faults. What a body holds is read first: after that, all is done at once. */
async function answerOnce(core: Core, asked: Asked, connection: Connection | undefined): Promise<Answer> {
  const { request, docs, cost } = asked;
  if (lacksUserAgent(core, request, connection)) return forbiddenWithoutUserAgent;
  const leave = core.limiter.enter(cost);
  if (!leave) return withHeaders(core, asked, secondaryRefusal(), false);
  try {
    const body = await readBody(request, docs);
    if (core.effects.pageDrift !== undefined && isLaterPage(asked)) driftBy(core, asked, core.effects.pageDrift);
    return answerAsked(core, asked, body);
  } finally {
    leave();
  }
}

function plannedFor(core: Core, { route, request, url, caller }: Asked): readonly FaultEffect[] {
  return core.faults.plan({
    operation: route?.to === "operation" ? route.operation.id : undefined,
    method: request.method,
    path: url.pathname,
    token: caller.is === "known" ? caller.token : undefined,
  });
}

/** `answered`: is told what is answered instead of the usual. */
function sceneOf(core: Core, asked: Asked, answered: (instead: Answer) => void): FaultScene {
  const { request, docs, cost } = asked;
  return {
    request,
    documentationUrl: docs,
    respond(answer, limit) {
      answered(answer);
      return asResponse(withHeaders(core, asked, answer, limit !== "secondary"), request);
    },
    drift: (count) => driftBy(core, asked, count),
    usePrimary: (seconds) => core.limiter.exhaust(cost, seconds),
  };
}

/** What is answered outside of the usual order has the same headers; without those of limits if it is the secondary one's. */
function withHeaders(core: Core, { caller, cost, number }: Asked, answer: Answer, withLimit: boolean): Answer {
  const token = caller.is === "known" ? caller.token : undefined;
  const { limiter, profile } = core;
  const standing = withLimit ? limiter.standing(cost) : undefined;
  const headers = commonHeaders({ number, now: limiter.now(), token, apiVersion: undefined, profile, standing });
  return { ...answer, headers: Object.assign(headers, answer.headers) };
}

/** `fetch` adds the header where there is a network: within a process, nobody could send it. */
function lacksUserAgent({ options }: Core, request: Request, connection: Connection | undefined): boolean {
  const { userAgent = "network" } = options;
  if (userAgent === "never" || (userAgent === "network" && !connection)) return false;
  return (request.headers.get("user-agent") ?? "") === "";
}

// No JSON, and no header of the API: something before it answers. docs, user-agent-required.
const forbiddenWithoutUserAgent: Answer = {
  status: 403,
  body: "\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n",
  headers: { ...corsHeaders, "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
};

function isLaterPage({ route, url }: Asked): boolean {
  return (
    route?.to === "operation" && route.operation.action === "versions" && Number(url.searchParams.get("page") ?? 1) > 1
  );
}

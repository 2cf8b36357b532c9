// The emulator against a second, tiny one. MODEL_RUNS=5000 MODEL_SEED=7 tries more, or
// others; a failure names its seed. MODEL_SHOW=1 shows what came of the requests.
import { expect, test } from "vitest";
import type { Real } from "./commands.ts";
import { runModel } from "./run-model.ts";

const runs = Number(process.env["MODEL_RUNS"] ?? 300);
const seed = Number(process.env["MODEL_SEED"] ?? 20_261_125);

test("whatever is asked, in any order, is answered as the published rules say", { timeout: 600_000 }, async () => {
  const outcomes = new Map<string, number>();
  const send: Real["send"] = async (request, emulator) => {
    const response = await emulator.fetch(request);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const what = [...outcomeOf(request, response.status, body)].join(" ");
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    return response;
  };
  await expect(runModel({ runs, seed, send })).resolves.toBeUndefined();
  if (process.env["MODEL_SHOW"] !== undefined) console.log(outcomes);
  // What was never reached was never compared.
  expect(mustHappen.filter((outcome) => (outcomes.get(outcome) ?? 0) < 3)).toEqual([]);
});

/** What came of a request: `DELETE version 400 You cannot delete the last version`. */
function outcomeOf({ method, url }: Request, status: number, body: unknown): readonly (number | string)[] {
  const version = /\/versions\/\d/.test(url) ? ["version"] : [];
  const message = Object(body).message;
  return [
    method,
    ...version,
    status,
    ...(typeof message === "string" ? [message.split(/ of a package| with /)[0] ?? ""] : []),
  ];
}

const mustHappen = [
  "GET 200",
  "GET 400 Invalid argument.",
  "GET 400 Only the first 10000 results are available.",
  "GET 401 Bad credentials",
  "GET 401 Requires authentication",
  "GET 404 Not Found",
  "GET 404 Package not found.",
  "GET version 200",
  "GET version 404 Package version not found.",
  "DELETE 204",
  "DELETE 400 Publicly visible packages",
  "DELETE 404 Package not found.",
  "DELETE version 204",
  "DELETE version 400 You cannot delete the last version",
  "DELETE version 400 You cannot delete the last tagged version",
  "DELETE version 400 Publicly visible package versions",
  "DELETE version 403 Resource not accessible by integration",
  "DELETE version 404 Package version not found.",
  "POST 204",
  "POST 404 Package not found.",
  "POST version 204",
  "POST version 404 Package not found.",
  "POST version 404 Package version not found.",
];

/** Lets the emulator lie where `is` says so. */
function lying(
  is: (request: Request, response: Response) => boolean,
  lie: (response: Response, body: string) => Response | undefined,
): Real["send"] {
  return async (request, emulator) => {
    const response = await emulator.fetch(request);
    if (!is(request, response)) return response;
    const body = await response.clone().text();
    return lie(response, body) ?? response;
  };
}

/** An answer with another body. */
function withBody({ status, headers }: Response, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

function items(body: string): unknown[] {
  const value: unknown = JSON.parse(body);
  return Array.isArray(value) ? value : [value];
}

const isList = ({ url }: Request, { status }: Response): boolean => status === 200 && /\/versions\?/.test(url);
const lastTagged = /last tagged version/;

// What other test doubles of GitHub Packages do, or have done.
test.each<readonly [string, Real["send"]]>([
  [
    "deletes the last tagged version",
    lying(
      (_, { status }) => status === 400,
      (_, body) => (lastTagged.test(body) ? new Response(null, { status: 204 }) : undefined),
    ),
  ],
  ["forgets the oldest of a page", lying(isList, (response, body) => withBody(response, items(body).slice(0, -1)))],
  ["lists oldest first", lying(isList, (response, body) => withBody(response, items(body).toReversed()))],
  [
    "shows a version twice",
    lying(isList, (response, body) => withBody(response, [...items(body), ...items(body).slice(0, 1)])),
  ],
  [
    "leaves Link out",
    lying(
      (_, { headers }) => headers.has("link"),
      ({ status }, body) => new Response(body, { status }),
    ),
  ],
  [
    "tells strangers that there is something",
    lying(
      (_, { status }) => status === 404,
      ({ headers }, body) => new Response(body.replace(/404/, "403"), { status: 403, headers: headers }),
    ),
  ],
  [
    "has a status that is a number",
    lying(
      (_, { status }) => status === 401,
      (response, body) => withBody(response, { ...JSON.parse(body), status: 401 }),
    ),
  ],
])("an emulator that %s is found out", { timeout: 300_000 }, async (_, send) => {
  await expect(runModel({ runs: 100, seed, commands: 40, send })).rejects.toThrow(/differ/);
});

test("an emulator that deletes nothing is found out", { timeout: 300_000 }, async () => {
  const send: Real["send"] = (request, emulator) =>
    request.method === "DELETE" ? Promise.resolve(new Response(null, { status: 204 })) : emulator.fetch(request);
  await expect(runModel({ runs: 100, seed, commands: 40, send })).rejects.toThrow(/differ/);
});

test("an emulator whose clock stands still for deletions is found out", { timeout: 300_000 }, async () => {
  const send: Real["send"] = async (request, emulator) => {
    const now = emulator.clock.now();
    if (request.method === "POST") emulator.clock.set(now - 2 * 86_400_000);
    const response = await emulator.fetch(request);
    emulator.clock.set(now);
    return response;
  };
  await expect(runModel({ runs: 300, seed, send })).rejects.toThrow(/differ/);
});

import { createClient, isPackagesError } from "@ghpkg/client";
import { explainFailure } from "@ghpkg/scopes";
import type { Explanation } from "@ghpkg/scopes";
import { isServer, serverHost } from "../samples/sample-address.ts";
import { runWorld } from "./run-world.ts";
import type { RunChoice } from "./run-world.ts";
import type { RunnableSample } from "./runnable-sample.ts";

/** A request that the sample sent, and its answer. */
export interface Exchange {
  readonly method: string;
  readonly address: string;
  readonly status: number;
  /** By name in lower case, sorted. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What came of running a sample. */
export interface RunOutcome {
  readonly exchanges: readonly Exchange[];
  /** The lines that it printed. */
  readonly printed: readonly string[];
  /** What it threw, and why by what is known of failures. */
  readonly failure?: { readonly message: string; readonly explanation?: Explanation };
}

/** Runs a sample in a GitHub of its own, as the reader has chosen it. Nothing leaves the page, and nothing is waited for. */
export async function runSample(
  sample: RunnableSample,
  choice: RunChoice,
  now: number = Date.now(),
): Promise<RunOutcome> {
  const { github, token } = await runWorld(sample, choice, now);
  const exchanges: Exchange[] = [];
  const printed: string[] = [];
  const fetch: typeof github.fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await github.fetch(request);
    exchanges.push(await exchange(request, response.clone()));
    return response;
  };
  try {
    await sample.run(
      // The sample is compiled against the types of the client elsewhere: here it is text that was made a function.
      (options) => createClient({ ...options, fetch, retries: 0, maxWait: 0 } as Parameters<typeof createClient>[0]),
      { env: token === undefined ? {} : { GH_TOKEN: token } },
      { log: (...words) => void printed.push(words.map(inWords).join(" ")) },
    );
    return { exchanges, printed };
  } catch (error) {
    return { exchanges, printed, failure: failureOf(error, choice) };
  }
}

function failureOf(error: unknown, { edition }: RunChoice): NonNullable<RunOutcome["failure"]> {
  if (!isPackagesError(error)) return { message: String(error) };
  const host = isServer(edition) ? serverHost : undefined;
  return { message: error.message, explanation: explainFailure({ ...error.facts, host }) };
}

async function exchange({ method, url }: Request, response: Response): Promise<Exchange> {
  const { host, pathname, search } = new URL(url);
  return {
    method,
    address: host + pathname + search,
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  };
}

function inWords(word: unknown): string {
  return typeof word === "string" ? word : (JSON.stringify(word) ?? String(word));
}

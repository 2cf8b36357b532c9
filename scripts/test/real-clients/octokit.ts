import { Octokit } from "@octokit/rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";

const WithPlugins = Octokit.plugin(retry, throttling);

/** An Octokit as it is recommended for scripts: it waits for limits, and repeats what failed. */
export type PatientOctokit = InstanceType<typeof WithPlugins>;

/** What it met. */
export interface Met {
  /** The limits, and how long it was told to wait, in seconds. */
  readonly limits: { readonly limit: "primary" | "secondary"; readonly seconds: number }[];
}

export interface Patience {
  /** How long it waits where it should wait a second: tests have no minute. */
  readonly millisecondsASecond?: number;
  /** Called when it is about to wait. Whether it does; `true` when left out. */
  readonly onLimit?: () => boolean;
}

let instances = 0;

/** Octokit with the plugins that its documentation recommends, at an address: https://github.com/octokit/plugin-throttling.js */
export function octokitAt(baseUrl: string, token: string, patience: Patience = {}): { octokit: PatientOctokit } & Met {
  const { millisecondsASecond = 1000, onLimit = () => true } = patience;
  const limits: { limit: "primary" | "secondary"; seconds: number }[] = [];
  const meet = (limit: "primary" | "secondary", seconds: number): boolean => {
    limits.push({ limit, seconds });
    return onLimit();
  };
  instances += 1;
  const octokit = new WithPlugins({
    baseUrl,
    auth: token,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { retryAfterBaseValue: millisecondsASecond },
    throttle: {
      // It shares its queues among all instances with the same id.
      id: `real-clients-${instances}`,
      retryAfterBaseValue: millisecondsASecond,
      onRateLimit: (seconds) => meet("primary", seconds),
      onSecondaryRateLimit: (seconds) => meet("secondary", seconds),
    },
  });
  return { octokit, limits };
}

function silent(): void {}

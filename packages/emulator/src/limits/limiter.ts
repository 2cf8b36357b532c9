import type { Answer } from "../answer/answer.ts";
import { refusal } from "../answer/answer.ts";
import type { Assumptions } from "../assumption-table.ts";
import type { Clock } from "../clock.ts";
import type { EditionProfile } from "../edition-profile.ts";
import type { Time, Token } from "../state/model.ts";
import type { Limits } from "./limits.ts";
import { limitAccount, PrimaryLimit } from "./primary-limit.ts";
import type { Account, Standing } from "./primary-limit.ts";
import { pointsOf, SecondaryLimit } from "./secondary-limit.ts";

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
const usual = { points: 900, concurrent: 100 };

/** What a request costs, and who it counts for. */
export interface Cost {
  readonly token: Token | undefined;
  /** Of who sends no token. */
  readonly address: string;
  readonly method: string;
  /** What points are counted by, besides who spends them. */
  readonly endpoint: string;
}

/** Keeps an emulator's limits. */
export class Limiter {
  readonly #limits: Limits | undefined;
  readonly #assumed: Assumptions;
  readonly #clock: Clock;
  readonly #primary = new PrimaryLimit();
  readonly #secondary = new SecondaryLimit();

  constructor(limits: Limits | false | undefined, profile: EditionProfile, assumed: Assumptions, clock: Clock) {
    this.#limits = limits === false ? undefined : (limits ?? (profile.rateLimited ? {} : undefined));
    this.#assumed = assumed;
    this.#clock = clock;
  }

  /** Where somebody stands; nothing where there are no limits. */
  standing(cost: Cost): Standing | undefined {
    return this.#limits && this.#primary.standing(this.#account(cost), this.now());
  }

  /** Counts a request that was answered. */
  spend(cost: Cost): Standing | undefined {
    return this.#limits && this.#primary.spend(this.#account(cost), this.now());
  }

  /** The refusal of a request that is too many; nothing when it may pass. Spends its points. */
  refusal(cost: Cost): { readonly answer: Answer; readonly limit: "primary" | "secondary" } | undefined {
    if (!this.#limits) return undefined;
    const account = this.#account(cost);
    if (this.#primary.standing(account, this.now()).remaining === 0) {
      return { answer: primaryRefusal(account), limit: "primary" };
    }
    const points = this.#limits.points ?? usual.points;
    const key = `${account.key} ${cost.endpoint}`;
    if (this.#secondary.spend(key, pointsOf(cost.method), points, this.now(), this.#assumed.secondaryWindow)) {
      return undefined;
    }
    return { answer: secondaryRefusal(), limit: "secondary" };
  }

  /** Lets a request in, until the function it returns is called; nothing when too many are open. */
  enter(cost: Cost): (() => void) | undefined {
    if (!this.#limits) return nothing;
    return this.#secondary.enter(this.#account(cost).key, this.#limits.concurrent ?? usual.concurrent);
  }

  /** Uses up what somebody has left, for so many seconds. The refusal says so. */
  exhaust(cost: Cost, seconds: number): Answer {
    const account = this.#account(cost);
    if (this.#limits) this.#primary.exhaust(account, this.now(), seconds);
    return primaryRefusal(account);
  }

  clear(): void {
    this.#primary.clear();
    this.#secondary.clear();
  }

  #account({ token, address }: Cost): Account {
    return limitAccount(token, this.#limits?.hourly, address);
  }

  /** The time that limits go by, and `Date` with them: clients compare the two. */
  now(): Time {
    // Octokit's throttling and go-github compare the end of a window with their own clock.
    return this.#limits?.emulatedClock === true ? this.#clock.now() : Date.now();
  }
}

/** The refusal by the secondary limit: no `x-ratelimit-*` header goes with it. */
export function secondaryRefusal(): Answer {
  // As it was seen in April 2026; snok/container-retention-policy#93.
  return refusal(
    403,
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    "https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
    { "retry-after": "60" },
  );
}

function primaryRefusal({ who, key }: Account): Answer {
  // Seen in many reports: KnpLabs/php-github-api#1070, Justintime50/github-archive#54.
  const hint = key.startsWith("ip ")
    ? " (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)"
    : "";
  return refusal(
    403,
    `API rate limit exceeded for ${who}${hint}`,
    "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
  );
}

function nothing(): void {
  // Without limits nothing is counted.
}

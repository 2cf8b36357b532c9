import type { Time, Token } from "../state/model.ts";

/** Where somebody stands with the primary limit: what the headers `x-ratelimit-*` tell. */
export interface Standing {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When the hour is over, in whole seconds since 1970. */
  readonly reset: number;
}

/** Who shares a limit: all tokens of a user, one installation, the workflows of a repository, an address without a token. */
export interface Account {
  readonly key: string;
  readonly limit: number;
  /** How GitHub's refusal calls them. */
  readonly who: string;
}

interface Window {
  used: number;
  /** A clock that is set back leaves it behind. */
  since: Time;
  endsAt: Time;
}

const hour = 3_600_000;

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api, by kind of token. */
const hourly = { user: 5000, installation: 5000, workflow: 1000, anonymous: 60 };

/** Counts requests an hour. The hour begins with the first request. */
export class PrimaryLimit {
  readonly #windows = new Map<string, Window>();

  /** Where somebody stands, without counting anything. */
  standing({ key, limit }: Account, now: Time): Standing {
    const { used, endsAt } = this.#open(key, now) ?? { used: 0, endsAt: now + hour };
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil(endsAt / 1000) };
  }

  /** Counts a request. */
  spend(account: Account, now: Time): Standing {
    const window = this.#window(account.key, now);
    // What is refused is not counted: remaining never falls below nothing.
    window.used = Math.min(window.used + 1, account.limit);
    return this.standing(account, now);
  }

  /** Uses up what is left, until so many seconds from now. */
  exhaust({ key, limit }: Account, now: Time, seconds: number): void {
    this.#windows.set(key, { used: limit, since: now, endsAt: now + seconds * 1000 });
  }

  clear(): void {
    this.#windows.clear();
  }

  #window(key: string, now: Time): Window {
    const found = this.#open(key, now);
    if (found) return found;
    const fresh = { used: 0, since: now, endsAt: now + hour };
    this.#windows.set(key, fresh);
    return fresh;
  }

  #open(key: string, now: Time): Window | undefined {
    const found = this.#windows.get(key);
    return found && found.since <= now && found.endsAt > now ? found : undefined;
  }
}

/** Who a request counts for. `hourlyLimit` of the emulator's options is that of users. */
export function limitAccount(token: Token | undefined, hourlyLimit: number | undefined, address: string): Account {
  if (!token) return { key: `ip ${address}`, limit: hourly.anonymous, who: `${address}.` };
  const { kind, user, installation, repository } = token;
  if (kind === "actions" && repository) {
    const name = `${repository.owner.login}/${repository.name}`;
    const who = `installation ID ${repository.id}.`;
    return { key: `workflow ${name}`, limit: token.hourlyLimit ?? hourly.workflow, who };
  }
  if (installation) {
    const who = `installation ID ${installation.id}.`;
    return { key: `installation ${installation.login}`, limit: token.hourlyLimit ?? hourly.installation, who };
  }
  const limit = token.hourlyLimit ?? hourlyLimit ?? hourly.user;
  return { key: `user ${user?.login}`, limit, who: `user ID ${user?.id}.` };
}

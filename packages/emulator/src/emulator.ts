import type { EditionId, PackageType, PackageVisibility } from "@ghpkg/types";
import type { Assumptions } from "./assumption-table.ts";
import type { AssumptionChoices } from "./assumptions.ts";
import type { Clock, ClockStart } from "./clock.ts";
import type { EffectOptions } from "./effects.ts";
import type { Faults } from "./faults/fault.ts";
import type { Limits } from "./limits/limits.ts";
import type { Requests } from "./requests/ledger.ts";
import type { Seed, SeedVersion } from "./seed/seed.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";

/** What an emulator is to be. Everything may be left out. */
export interface EmulatorOptions {
  /** `fpt` (GitHub.com) when left out. */
  readonly edition?: EditionId;
  /** What is there at the start: `demoSeed` when left out. See `parseSeed` for text. */
  readonly seed?: Seed;
  /** Where the clock stands, and whether it stands still. The machine's time when left out. */
  readonly clock?: ClockStart;
  /** How many requests GitHub lets pass; `false` for no limits. By the edition when left out: Enterprise Server has none. */
  readonly rateLimits?: Limits | false;
  /** What is assumed where nobody has published what GitHub does. */
  readonly assumptions?: AssumptionChoices;
  /** What GitHub does only at times. */
  readonly effects?: EffectOptions;
  /** Whether `/_emulator/*` is served. `true` when left out. */
  readonly control?: boolean;
  /** Of a GHE.com subdomain: what stands before `.ghe.com` in addresses of the site (Enterprise Cloud with data residency). */
  readonly subdomain?: string;
  /**
   * Whether a request without a `User-Agent` is refused, as GitHub does: `network` (when left out) means those that come over
   * a socket, as `fetch` adds the header only there.
   */
  readonly userAgent?: "always" | "network" | "never";
}

/** A GitHub of your own: its Packages API, and little else. */
export interface Emulator {
  readonly edition: EditionId;
  /** Answers a request, in this process. Give it to a client as its `fetch`: any host will do. Rejects as `fetch` does. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Listens on a port of this machine. Only in Node, Deno and Bun. */
  listen(where?: ListenOptions): Promise<Listening>;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly requests: Requests;
  /** What is assumed, switch by switch. */
  readonly assumptions: Assumptions;
  /** Publishes a version, as `docker push` or `npm publish` would, and the package if it is new. Resolves to the version's id. */
  push(version: PushedVersion): { readonly packageId: number; readonly versionId: number };
  /** All that is there, as data for `JSON.stringify`. Secrets of the seed's tokens are in it. */
  snapshot(): Snapshot;
  /** Goes back to a snapshot. Throws a `SeedError` that names the place in it when it is none; nothing has changed then. */
  restore(snapshot: unknown): void;
  /** Goes back to the start: the seed, the clock, no faults, no requests, limits unused. */
  reset(): void;
}

/** A version as it is published. */
export interface PushedVersion extends SeedVersion {
  /** The login of the organization or user. */
  readonly owner: string;
  readonly type: PackageType;
  /** The package's name; the version's own is `name`. */
  readonly package: string;
  /** `owner/name`, of a new package: always in registries without granular permissions. */
  readonly repository?: string;
  /** Of a new package: `private` when left out. */
  readonly visibility?: PackageVisibility;
}

/** Where to listen. */
export interface ListenOptions {
  /** One that is free when left out, or 0. */
  readonly port?: number;
  /** `127.0.0.1` when left out. Other than this machine's own is refused without `allowRemote`. */
  readonly host?: string;
  /** A Unix socket instead of a port: its path. */
  readonly socket?: string;
  /** Lets other machines in. Whoever reaches it can do everything. */
  readonly allowRemote?: boolean;
}

/** An emulator that listens. */
export interface Listening {
  /** What a client takes as its base: `http://127.0.0.1:4000`, with `/api/v3` for Enterprise Server. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

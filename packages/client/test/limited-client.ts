import { createClient } from "../src/index.ts";
import type { Client, PackageHandle, TransportOptions } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";
import { fakeGithub } from "./fake-github.ts";
import type { FakeGithub, Fault } from "./fake-github.ts";

/** A client, and when it sends. */
export interface Tried {
  readonly github: FakeGithub;
  readonly clock: FakeClock;
  readonly gh: Client;
  readonly app: PackageHandle;
  /** When each request was sent, in milliseconds from the start. */
  readonly sentAt: number[];
}

/** A client of a fake with so many versions, which answers by `fault`. */
export function tried(fault: Fault = () => undefined, options: TransportOptions = {}, count = 3): Tried {
  const github = fakeGithub({ versions: count });
  const clock = fakeClock();
  const sentAt: number[] = [];
  github.fault = (request, number) => {
    sentAt.push(clock.waited());
    return fault(request, number);
  };
  const gh = createClient({ fetch: github.fetch, clock, random: () => 0, ...options });
  return { github, clock, gh, app: gh.org("acme").container("app"), sentAt };
}

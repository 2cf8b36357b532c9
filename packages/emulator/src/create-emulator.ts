import type { Answer } from "./answer/answer.ts";
import type { Connection } from "./connection.ts";
import { createControl } from "./control/create-control.ts";
import { createCore, firstState, pushTo } from "./core.ts";
import type { Core } from "./core.ts";
import type { Emulator, EmulatorOptions, Listening, ListenOptions } from "./emulator.ts";
import { asResponse, handle } from "./handle.ts";
import { restoredState, snapshotOf } from "./snapshot/take.ts";

/** What an emulator takes from where it runs. */
export interface Platform {
  /** Listens, and hands each request to `answer` with the connection it came over. */
  readonly listen: (answer: Answering, emulator: Emulator, where: ListenOptions | undefined) => Promise<Listening>;
}

/** Answers a request that came over a connection. Rejects with `ConnectionReset` when that is to be lost. */
export type Answering = (request: Request, connection: Connection) => Promise<Answer | Response>;

/** An emulator on a platform. Throws a `SeedError` or a `TypeError` that names the place for options that are none. */
export function createEmulatorOn(platform: Platform, options: EmulatorOptions = {}): Emulator {
  const core = createCore(options);
  const { seed, start } = core.state;
  const answer = (request: Request, connection?: Connection): Promise<Answer | Response> =>
    control?.handles(request) === true ? control.answer(request, connection) : handle(core, request, connection);
  const emulator: Emulator = {
    edition: core.profile.edition,
    fetch: (input, init) => fetched(answer, input, init),
    listen: (where) => platform.listen(answer, emulator, where),
    clock: core.clock,
    faults: core.faults,
    requests: core.ledger,
    assumptions: core.assumed,
    push: (version) => pushTo(core, version),
    snapshot: () => snapshotOf(core),
    restore(snapshot) {
      core.state = restoredState(core, snapshot);
    },
    reset() {
      core.faults.clear();
      core.ledger.clear();
      core.limiter.clear();
      startAgain(core, options, start);
      core.state = firstState(core.profile, core.assumed, seed, start);
    },
  };
  const control = options.control === false ? undefined : createControl(emulator);
  return emulator;
}

/** Answers as the global `fetch` would: with the address that was asked, and a rejection when it was aborted. */
async function fetched(
  answer: (request: Request) => Promise<Answer | Response>,
  input: Request | URL | string,
  init: RequestInit | undefined,
): Promise<Response> {
  const request = new Request(input, init);
  request.signal.throwIfAborted();
  const response = asResponse(await answer(request), request);
  request.signal.throwIfAborted();
  return Object.defineProperty(response, "url", { value: request.url });
}

function startAgain({ clock }: Core, { clock: first }: EmulatorOptions, start: number): void {
  if (first?.frozen === true) {
    clock.freeze(start);
  } else {
    clock.unfreeze();
    clock.set(start);
  }
}

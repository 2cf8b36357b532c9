import { afterAll, afterEach } from "vitest";
import { createEmulatorOn } from "../src/create-emulator.ts";
import type { Answering } from "../src/create-emulator.ts";
import { asResponse } from "../src/handle.ts";
import type { Emulator, EmulatorOptions } from "../src/index.ts";
import { violationsOf } from "./validate/violations.ts";

/**
 * `createEmulator`, every answer of which is held against GitHub's description of its edition, strictly, whether it is asked in the
 * process or over a socket. An answer that does not fit is thrown instead of being given; as a client may take that for a network
 * that failed, the test fails in any case.
 */
export function checkedEmulator(options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulatorOn(
    {
      async listen(answer, own, where) {
        const { listen } = await import("../src/node/listen.ts");
        return listen(checkedAnswering(answer, own), own, where);
      },
    },
    options,
  );
  return { ...emulator, fetch: checkedFetch(emulator) };
}

/** The `fetch` of an emulator, checked. */
export function checkedFetch(emulator: Emulator): Emulator["fetch"] {
  return async (input, init) => {
    const method = init?.method ?? (input instanceof Request ? input.method : "GET");
    const url = input instanceof Request ? input.url : String(input);
    const check = watch(emulator);
    const response = await emulator.fetch(input, init);
    await check(method, url, () => response.clone());
    return response;
  };
}

/** What answers requests that come over sockets, checked. */
export function checkedAnswering(answer: Answering, emulator: Emulator): Answering {
  return async (request, connection) => {
    const check = watch(emulator);
    const answered = await answer(request, connection);
    const copy = (): Response => (answered instanceof Response ? answered.clone() : asResponse(answered, request));
    await check(request.method, request.url, copy);
    return answered;
  };
}

const found: string[] = [];

/** What was found since the last test; it is forgotten then. Only for tests of the check itself. */
export function takeFound(): readonly string[] {
  return found.splice(0);
}

const failForFound = (): void => {
  const all = takeFound();
  if (all.length > 0) throw new Error(`The emulator broke GitHub's description:\n${all.join("\n")}`);
};
afterEach(failForFound);
afterAll(failForFound);

/** What checks the answer to a request that is about to be asked. */
function watch(emulator: Emulator): (method: string, url: string, copy: () => Response) => Promise<void> {
  const spoiled = spoiledBy(emulator);
  return async (method, url, copy) => {
    // A fault had a hand in it: that answers are broken then is what it is for.
    if (spoiledBy(emulator) !== spoiled) return;
    const violations = await violationsOf({ edition: emulator.edition, method, url, response: copy() });
    if (violations.length === 0) return;
    found.push(...violations);
    throw new Error(violations.join("\n"));
  };
}

/** How many answers faults have replaced or spoiled. */
function spoiledBy({ faults }: Emulator): number {
  const spoiling = faults
    .list()
    .filter(({ effect }) => ["badJson", "cut", "html", "status"].some((name) => name in effect));
  return spoiling.reduce((sum, { happened }) => sum + happened, 0);
}

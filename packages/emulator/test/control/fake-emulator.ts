import { chosenAssumptions } from "../../src/assumptions.ts";
import { createClock } from "../../src/clock.ts";
import type { Connection } from "../../src/connection.ts";
import { createControl } from "../../src/control/create-control.ts";
import type { Emulator } from "../../src/emulator.ts";
import { createFaults } from "../../src/faults/create-faults.ts";
import { createLedger } from "../../src/requests/create-ledger.ts";
import type { Ledger } from "../../src/requests/create-ledger.ts";

/** What came back. */
interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Compared as a whole, or by toMatchObject.
  readonly body: unknown;
}

/** An emulator whose state is a stub: enough to be controlled. */
export interface Controlled {
  readonly emulator: Emulator & { readonly requests: Ledger };
  /** What was done to its state. */
  readonly done: readonly string[];
  /** Asks it: `ask("PUT /_emulator/clock", { now: … })`. A text is sent as it is. */
  readonly ask: (
    call: string,
    body?: unknown,
    more?: { headers?: HeadersInit; connection?: Connection },
  ) => Promise<Reply>;
}

/** `other`: what it does otherwise. */
export function controlled(other: Partial<Emulator> = {}): Controlled {
  const done: string[] = [];
  const unused = (): never => {
    throw new Error("Nothing of the kind is controlled.");
  };
  const emulator = {
    edition: "fpt" as const,
    fetch: unused,
    listen: unused,
    clock: createClock({ now: "2026-11-01T12:00:00Z", frozen: true }),
    faults: createFaults(),
    requests: createLedger(),
    assumptions: chosenAssumptions({ packageTypeStatus: 422 }),
    push(version: unknown) {
      done.push(`push ${JSON.stringify(version)}`);
      return { packageId: 1, versionId: 2 };
    },
    snapshot: () => ({
      format: "ghpkg-emulator/1" as const,
      edition: "fpt" as const,
      seed: {},
      start: "2026-11-01T12:00:00Z",
      now: "2026-11-01T12:00:00Z",
      changes: [],
    }),
    restore: (snapshot: unknown) => void done.push(`restore ${JSON.stringify(snapshot)}`),
    reset: () => void done.push("reset"),
    ...other,
  };
  return {
    // Whatever `other` brings, its requests are not replaced by any test.
    emulator: emulator as Controlled["emulator"],
    done,
    async ask(call, body, { headers = {}, connection } = {}) {
      const [method = "", path = ""] = call.split(" ");
      const content = typeof body === "string" ? body : JSON.stringify(body);
      const request = new Request(`http://127.0.0.1:4000${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: content }),
      });
      const control = createControl(emulator);
      if (!control.handles(request)) throw new Error("It is no path of the control.");
      const response = await control.answer(request, connection);
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json") === true;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson && text !== "" ? (JSON.parse(text) as unknown) : undefined,
      };
    },
  };
}

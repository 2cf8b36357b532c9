import { assumptionTable } from "../assumption-table.ts";
import type { Emulator, PushedVersion } from "../emulator.ts";
import { InputError, inWords } from "../faults/input-error.ts";
import type { ControlReply } from "./control-reply.ts";
import { doneSo } from "./control-reply.ts";

/** The requests that were answered; with `?last=20`, no more than the last 20. */
export function listRequests({ requests }: Emulator, query: URLSearchParams): ControlReply {
  const last = query.get("last");
  if (last !== null && !/^\d{1,9}$/.test(last)) {
    throw new InputError({ path: "last", expected: "a whole number, like 20" }, inWords(last));
  }
  const all = requests.list();
  const shown = last === null ? all : all.slice(Math.max(0, all.length - Number(last)));
  return { status: 200, body: { count: requests.count, requests: shown } };
}

/** Forgets all requests, and what they have covered. */
export function clearRequests({ requests }: Emulator): ControlReply {
  requests.clear();
  return doneSo;
}

/** Which statuses each operation was answered with. */
export function showCoverage({ requests }: Emulator): ControlReply {
  return { status: 200, body: requests.coverage() };
}

/** What is assumed where GitHub has published nothing, and why. */
export function showAssumptions({ assumptions }: Emulator): ControlReply {
  const chosen: Readonly<Record<string, unknown>> = { ...assumptions };
  const rows = Object.entries(assumptionTable).map(([name, row]) => [name, { value: chosen[name], ...row }]);
  return { status: 200, body: Object.fromEntries(rows) };
}

/** Publishes a version. */
export function push(emulator: Emulator, body: unknown): ControlReply {
  // It is looked at by who publishes it: what came over HTTP may be anything.
  return { status: 201, body: emulator.push(body as PushedVersion) };
}

/** All that is there. */
export function takeSnapshot(emulator: Emulator): ControlReply {
  return { status: 200, body: emulator.snapshot() };
}

/** Goes back to a snapshot. */
export function restoreSnapshot(emulator: Emulator, body: unknown): ControlReply {
  emulator.restore(body);
  return doneSo;
}

/** Goes back to the start. */
export function reset(emulator: Emulator): ControlReply {
  emulator.reset();
  return doneSo;
}

import type { Emulator } from "../emulator.ts";
import { postClock, putClock, showClock } from "./clock-actions.ts";
import type { ControlReply } from "./control-reply.ts";
import { addFault, clearFaults, listFaults, removeFault, showFault } from "./fault-actions.ts";
import {
  clearRequests,
  listRequests,
  push,
  reset,
  restoreSnapshot,
  showAssumptions,
  showCoverage,
  takeSnapshot,
} from "./state-actions.ts";

/** What is asked of who controls the emulator. */
export interface ControlCall {
  readonly emulator: Emulator;
  /** What stands for `{id}` in the path. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** The JSON that was sent; read only for a route that has an example of it. */
  readonly body: unknown;
}

/** Something that can be controlled. */
export interface ControlRoute {
  readonly method: "DELETE" | "GET" | "POST" | "PUT";
  /** Below `/_emulator`. */
  readonly path: string;
  readonly does: string;
  /** What to send, where something is to be sent. */
  readonly example?: unknown;
  readonly answer: (call: ControlCall) => ControlReply;
}

const release = { owner: "acme", type: "container", package: "app", tags: ["latest"] };

/** All there is below `/_emulator`, besides the list of it. */
export const controlRoutes: readonly ControlRoute[] = [
  {
    method: "GET",
    path: "/clock",
    does: "Tells the time, and whether the clock stands still.",
    answer: ({ emulator }) => showClock(emulator),
  },
  {
    method: "PUT",
    path: "/clock",
    does: "Sets the clock, stops it or lets it go on.",
    example: { now: "2026-11-01T12:00:00Z", frozen: true },
    answer: ({ emulator, body }) => putClock(emulator, body),
  },
  {
    method: "POST",
    path: "/clock",
    does: "Does one of set, advance, freeze and unfreeze.",
    example: { advance: "31 days" },
    answer: ({ emulator, body }) => postClock(emulator, body),
  },
  {
    method: "GET",
    path: "/faults",
    does: "Lists the faults, and how often each has happened.",
    answer: ({ emulator }) => listFaults(emulator),
  },
  {
    method: "POST",
    path: "/faults",
    does: "Adds a fault. In a path, * stands for anything.",
    example: { effect: { status: 503 }, method: "DELETE", path: "/orgs/acme/*", nth: 2 },
    answer: ({ emulator, body }) => addFault(emulator, body),
  },
  {
    method: "DELETE",
    path: "/faults",
    does: "Takes all faults away.",
    answer: ({ emulator }) => clearFaults(emulator),
  },
  {
    method: "GET",
    path: "/faults/{id}",
    does: "Shows one fault.",
    answer: ({ emulator, id }) => showFault(emulator, id),
  },
  {
    method: "DELETE",
    path: "/faults/{id}",
    does: "Takes one fault away.",
    answer: ({ emulator, id }) => removeFault(emulator, id),
  },
  {
    method: "GET",
    path: "/requests",
    does: "Lists the last 10,000 requests, without secrets; ?last=20 for the last 20.",
    answer: ({ emulator, query }) => listRequests(emulator, query),
  },
  {
    method: "DELETE",
    path: "/requests",
    does: "Forgets the requests, and what they have covered.",
    answer: ({ emulator }) => clearRequests(emulator),
  },
  {
    method: "GET",
    path: "/coverage",
    does: "Counts the statuses that each operation was answered with.",
    answer: ({ emulator }) => showCoverage(emulator),
  },
  {
    method: "GET",
    path: "/assumptions",
    does: "Lists what is assumed where GitHub has published nothing.",
    answer: ({ emulator }) => showAssumptions(emulator),
  },
  {
    method: "POST",
    path: "/push",
    does: "Publishes a version, and the package if it is new.",
    example: release,
    answer: ({ emulator, body }) => push(emulator, body),
  },
  {
    method: "GET",
    path: "/snapshot",
    does: "Shows all that is there. The seed's tokens are in it.",
    answer: ({ emulator }) => takeSnapshot(emulator),
  },
  {
    method: "PUT",
    path: "/snapshot",
    does: "Goes back to a snapshot.",
    example: { format: "ghpkg-emulator/1" },
    answer: ({ emulator, body }) => restoreSnapshot(emulator, body),
  },
  {
    method: "POST",
    path: "/reset",
    does: "Goes back to the start: the seed, the clock, no faults, no requests.",
    answer: ({ emulator }) => reset(emulator),
  },
];

import type { Fault, Faults, ListedFault } from "../faults/fault.ts";
import type { ControlReply } from "./control-reply.ts";
import { doneSo, refusedWith } from "./control-reply.ts";

interface WithFaults {
  readonly faults: Faults;
}

/** The faults that there are. */
export function listFaults({ faults }: WithFaults): ControlReply {
  return { status: 200, body: faults.list().map((fault) => shown(fault)) };
}

/** Adds a fault. */
export function addFault({ faults }: WithFaults, body: unknown): ControlReply {
  // It is looked at by who adds it: what came over HTTP may be anything.
  faults.add(body as Fault);
  const added = faults.list().at(-1);
  return added
    ? { status: 201, body: shown(added), headers: { location: `/_emulator/faults/${added.id}` } }
    : refusedWith(404, { message: "The fault is gone already." });
}

/** One fault, and what has come of it. */
export function showFault({ faults }: WithFaults, id: string): ControlReply {
  const found = faults.list().find((fault) => String(fault.id) === id);
  return found ? { status: 200, body: shown(found) } : noFault(faults, id);
}

/** Takes one fault away. */
export function removeFault({ faults }: WithFaults, id: string): ControlReply {
  return faults.remove(/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN) ? doneSo : noFault(faults, id);
}

/** Takes all faults away. */
export function clearFaults({ faults }: WithFaults): ControlReply {
  faults.clear();
  return doneSo;
}

function noFault(faults: Faults, id: string): ControlReply {
  const ids = faults.list().map((fault) => fault.id);
  return refusedWith(404, {
    message: `There is no fault ${id.slice(0, 20)}.`,
    hint: ids.length === 0 ? "There are none." : `There are ${ids.slice(0, 20).join(", ")}.`,
  });
}

/** As JSON has no regular expressions, one that was added in the process is shown as it is written. */
function shown(fault: ListedFault): object {
  return fault.path instanceof RegExp ? { ...fault, path: String(fault.path) } : fault;
}

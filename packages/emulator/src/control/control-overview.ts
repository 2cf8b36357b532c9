import type { Emulator } from "../emulator.ts";
import type { ControlReply } from "./control-reply.ts";
import { controlRoutes } from "./control-routes.ts";

/** What there is to control: as JSON for programs, as text for people, which is what browsers ask for. */
export function overview(emulator: Emulator, request: Request): ControlReply {
  const accepted = request.headers.get("accept") ?? "*/*";
  const wantsText = /text\/(?:plain|html)/.test(accepted) && !accepted.includes("json");
  const headers = { vary: "Accept" };
  return wantsText
    ? { status: 200, text: asText(emulator), headers }
    : { status: 200, body: asData(emulator), headers };
}

function asData({ edition, clock, faults, requests }: Emulator): object {
  return {
    edition,
    now: new Date(clock.now()).toISOString(),
    frozen: clock.frozen,
    faults: faults.list().length,
    requests: requests.count,
    control: controlRoutes.map(({ method, path, does, example }) => ({
      method,
      path: `/_emulator${path}`,
      does,
      ...(example !== undefined && { example }),
    })),
  };
}

function asText({ edition, clock, faults, requests }: Emulator): string {
  const lines = controlRoutes.map(({ method, path, does, example }) => {
    const line = `${method.padEnd(6)} ${`/_emulator${path}`.padEnd(24)} ${does}`;
    return example === undefined ? line : `${line}\n${" ".repeat(32)}${JSON.stringify(example)}`;
  });
  const time = `${new Date(clock.now()).toISOString()}${clock.frozen ? ", and stands still" : ""}`;
  return [
    `An emulated GitHub (${edition}), by @ghpkg/emulator.`,
    `It is ${time}. Faults: ${faults.list().length}. Requests so far: ${requests.count}.`,
    "",
    ...lines,
    "",
  ].join("\n");
}

import { parseArgs, type ParseArgsConfig } from "node:util";
import { editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import type { EmulatorOptions, ListenOptions } from "../../emulator.ts";
import { assumptionsOf, effectsOf } from "./switches.ts";

/** What a command line asks for. */
export interface Options {
  /** Where to listen: on a port, on a socket, or on both. */
  readonly places: readonly ListenOptions[];
  /** What the emulator is to be, but for its seed. */
  readonly emulator: EmulatorOptions;
  readonly seedFile?: string;
  readonly stateFile?: string;
  readonly json: boolean;
  readonly log: boolean;
}

export type Command =
  | { readonly do: "serve"; readonly options: Options }
  | { readonly do: "help" }
  | { readonly do: "version" }
  | { readonly do: "refuse"; readonly because: string };

/** Where it listens when nobody says otherwise: the same each time, so that what leads to it can be written down. */
export const defaultPort = 4000;

const text = { type: "string" } as const;
const several = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;
const flags = {
  port: { ...text, short: "p" },
  host: text,
  "allow-remote": flag,
  socket: text,
  edition: text,
  seed: text,
  state: text,
  assume: several,
  effect: several,
  freeze: text,
  "no-limits": flag,
  "no-control": flag,
  json: flag,
  log: flag,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "V" },
} as const satisfies ParseArgsConfig["options"];

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>["values"];

/** Reads a command line. Pure: says what to do, and what is wrong with the words instead of throwing. */
export function parseCommand(args: readonly string[]): Command {
  let values: Values;
  try {
    ({ values } = parseArgs({ args: withTimeOfFreeze(args), options: flags, strict: true }));
  } catch (cause) {
    return refuse(cause instanceof Error ? (cause.message.split(". ")[0] ?? cause.message) : String(cause));
  }
  if (values.help === true) return { do: "help" };
  if (values.version === true) return { do: "version" };
  const empty = (["host", "socket", "seed", "state"] as const).find((name) => values[name] === "");
  if (empty) return refuse(`--${empty} names nothing`);
  const places = placesOf(values);
  if (!places.ok) return refuse(places.because);
  const emulator = emulatorOf(values);
  if (!emulator.ok) return refuse(emulator.because);
  const { seed, state, json = false, log = false } = values;
  return {
    do: "serve",
    options: {
      places: places.places,
      emulator: emulator.options,
      ...(seed !== undefined && { seedFile: seed }),
      ...(state !== undefined && { stateFile: state }),
      json,
      log,
    },
  };
}

type Places = { readonly ok: true; readonly places: readonly ListenOptions[] } | Refused;
interface Refused {
  readonly ok: false;
  readonly because: string;
}

function placesOf({ port, host, socket, "allow-remote": allowRemote = false }: Values): Places {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return { ok: false, because: `--port takes a number up to 65535, 0 for one that is free, not "${port}"` };
  const onSocket = socket === undefined ? [] : [{ socket }];
  if (socket !== undefined && port === undefined) {
    if (host === undefined && !allowRemote) return { ok: true, places: onSocket };
    return { ok: false, because: "--host and --allow-remote go with --port, which is missing beside --socket" };
  }
  const onPort = { port: Number(port ?? defaultPort), ...(host !== undefined && { host }), allowRemote };
  return { ok: true, places: [onPort, ...onSocket] };
}

function emulatorOf(values: Values): { readonly ok: true; readonly options: EmulatorOptions } | Refused {
  const { edition, freeze } = values;
  if (edition !== undefined && !isEdition(edition))
    return { ok: false, because: `--edition is one of ${editions.join(", ")}, not "${edition}"` };
  if (freeze !== undefined && freeze !== "" && Number.isNaN(Date.parse(freeze)))
    return { ok: false, because: `--freeze takes a time like 2026-11-01T12:00:00Z, not "${freeze}"` };
  const assumptions = assumptionsOf(values.assume ?? []);
  if (!assumptions.ok) return assumptions;
  const effects = effectsOf(values.effect ?? []);
  if (!effects.ok) return effects;
  return {
    ok: true,
    options: {
      ...(edition !== undefined && { edition }),
      ...(freeze !== undefined && { clock: { frozen: true, ...(freeze !== "" && { now: freeze }) } }),
      ...(values["no-limits"] === true && { rateLimits: false }),
      ...(values["no-control"] === true && { control: false }),
      ...(values.assume && { assumptions: assumptions.options }),
      ...(values.effect && { effects: effects.options }),
    },
  };
}

/** `--freeze` may stand alone, which `parseArgs` knows of no flag with a value. */
function withTimeOfFreeze(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const next = args[index + 1];
    return arg === "--freeze" && (next === undefined || next.startsWith("-")) ? "--freeze=" : arg;
  });
}

function isEdition(value: string): value is EditionId {
  return (editions as readonly string[]).includes(value);
}

function refuse(because: string): Command {
  return { do: "refuse", because };
}

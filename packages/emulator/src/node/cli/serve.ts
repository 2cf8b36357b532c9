import type { Emulator, Listening } from "../../emulator.ts";
import { demoSeed } from "../../seed/demo-seed.ts";
import type { Announced } from "./announcement.ts";
import { announcementJson, announcementText } from "./announcement.ts";
import type { Context } from "./context.ts";
import { logLine } from "./log-line.ts";
import type { Options } from "./options.ts";
import { createRequestLog } from "./request-log.ts";
import { startEmulator } from "./start.ts";
import type { StateKeeper } from "./state-keeper.ts";
import { createStateKeeper } from "./state-keeper.ts";

/** Serves until somebody asks it to end. Rejects with what `run` knows to tell. */
export async function serve(context: Context, options: Options): Promise<void> {
  const watchers: ((request: Request) => void)[] = [];
  const emulator = await startEmulator(context, options, (request) => {
    for (const watch of watchers) watch(request);
  });
  if (options.log) watchers.push(logOf(context, options, emulator));
  const keeper = keeperOf(context, options, emulator);
  // Reads change nothing; the emulator's own paths count as well.
  if (keeper) watchers.push(({ method }) => /^(GET|HEAD|OPTIONS)$/.test(method) || keeper.changed());
  const listening: Listening[] = [];
  try {
    for (const place of options.places) listening.push(await emulator.listen(place));
    // Before anybody is told that it listens: who waits for that may end it at once.
    const ended = context.asksToEnd();
    const announced = announcedOf(context, options, emulator, listening);
    await context.stdout(options.json ? announcementJson(announced) : announcementText(announced));
    await ended;
  } finally {
    await Promise.all(listening.map((one) => one.close()));
  }
  await keeper?.end();
}

function logOf(context: Context, { json }: Options, { requests }: Emulator): () => void {
  return createRequestLog(requests, (record) => {
    void context.stdout(json ? `${JSON.stringify({ event: "request", ...record })}\n` : logLine(record));
  });
}

function keeperOf(context: Context, { stateFile }: Options, emulator: Emulator): StateKeeper | undefined {
  if (stateFile === undefined) return undefined;
  return createStateKeeper({
    text: () => `${JSON.stringify(emulator.snapshot(), null, 2)}\n`,
    write: (text) => context.writeFile(stateFile, text),
    failed: (error) => {
      const message = error instanceof Error ? error.message : String(error);
      void context.stderr(`ghpkg-emulator: ${message}. It is tried again at the next change, and at the end.\n`);
    },
  });
}

function announcedOf(
  { version }: Context,
  { places, emulator: { control = true } }: Options,
  emulator: Emulator,
  listening: readonly Listening[],
): Announced {
  const { seed } = emulator.snapshot();
  const port = listening.find((one) => one.port !== 0)?.port;
  const socket = places.find((place) => place.socket !== undefined)?.socket;
  return {
    version,
    edition: emulator.edition,
    // It listens somewhere, or there would have been an error; the port comes first.
    url: (listening[0] as Listening).url,
    ...(port !== undefined && { port }),
    ...(socket !== undefined && { socket }),
    control,
    seed,
    isDemo: JSON.stringify(seed) === JSON.stringify(demoSeed),
  };
}

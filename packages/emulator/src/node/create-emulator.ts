import { createEmulatorOn } from "../create-emulator.ts";
import type { Emulator, EmulatorOptions } from "../emulator.ts";

/**
 * An emulated GitHub. Throws a `SeedError` for a seed, and a `TypeError` for other options, that are none: both name the place.
 *
 * @example
 * const emulator = createEmulator({ edition: "fpt" });
 * const { url, close } = await emulator.listen({ port: 4000 });
 */
export function createEmulator(options?: EmulatorOptions): Emulator {
  return createEmulatorOn(
    {
      async listen(...what) {
        // Most emulators are only asked in their own process: a server is loaded when one is wanted.
        const { listen } = await import("./listen.ts");
        return listen(...what);
      },
    },
    options,
  );
}

import { createEmulatorOn } from "./create-emulator.ts";
import type { Emulator, EmulatorOptions } from "./emulator.ts";
import { ListenError } from "./listen-error.ts";

/**
 * An emulated GitHub. Throws a `SeedError` for a seed, and a `TypeError` for other options, that are none: both name the place.
 *
 * @example
 * const emulator = createEmulator({ edition: "fpt" });
 * const response = await emulator.fetch("https://api.github.com/orgs/acme/packages?package_type=container", {
 *   headers: { authorization: "Bearer ghp_demo_admin" },
 * });
 */
export function createEmulator(options?: EmulatorOptions): Emulator {
  return createEmulatorOn({ listen: noSockets }, options);
}

function noSockets(): Promise<never> {
  return Promise.reject(
    new ListenError("Nothing can listen here: this runs in a browser or a worker. Use fetch of the emulator.", {
      reason: "no-sockets",
    }),
  );
}

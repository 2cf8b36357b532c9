import { createEmulator } from "@ghpkg/emulator";

/** @type {import("../answering.ts").Open} */
export const open = ({ seed }) => createEmulator({ seed: seed(), rateLimits: false }).fetch;

import { createEmulator } from "@ghpkg/emulator";

// All that a page needs for a GitHub of its own.
globalThis.fetch = createEmulator().fetch;

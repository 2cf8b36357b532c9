// The emulator, as it runs in Node, Deno and Bun: as src/index.ts has it, and it can listen as well.
export { createEmulator } from "./create-emulator.ts";
export type { Emulator, EmulatorOptions, Listening, ListenOptions, PushedVersion } from "../emulator.ts";
export { isListenError, ListenError } from "../listen-error.ts";
export type { ListenFacts, ListenReason } from "../listen-error.ts";
export { fulfillWith } from "../fulfill-with.ts";
export type { RouteToFulfill } from "../fulfill-with.ts";

// What there is at the start.
export { demoSeed } from "../seed/demo-seed.ts";
export { parseSeed, parseSeedText } from "../seed/parse-seed.ts";
export { isSeedError, SeedError } from "../seed/seed-error.ts";
export type { SeedProblem } from "../seed/seed-error.ts";
export type {
  Moment,
  Seed,
  SeedFleet,
  SeedOrganization,
  SeedPackage,
  SeedRepository,
  SeedRoles,
  SeedToken,
  SeedUser,
  SeedVersion,
  SeedVersions,
} from "../seed/seed.ts";
export type { Change, Snapshot } from "../snapshot/snapshot.ts";
export type { CredentialKind, Role } from "../state/model.ts";

// What can be switched: time, limits, effects, assumptions.
export type { Clock, ClockStart } from "../clock.ts";
export type { EffectOptions } from "../effects.ts";
export type { Limits } from "../limits/limits.ts";
export { assumptionTable } from "../assumption-table.ts";
export type { Assumption, Assumptions } from "../assumption-table.ts";
export type { AssumptionChoices, AssumptionName } from "../assumptions.ts";

// What goes wrong on purpose, and what was asked.
export type { Fault, FaultEffect, Faults, ListedFault } from "../faults/fault.ts";
export { InputError } from "../faults/input-error.ts";
export type { Coverage, RequestRecord, Requests } from "../requests/ledger.ts";

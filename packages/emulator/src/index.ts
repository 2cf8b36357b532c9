// The emulator, as it runs in browsers and workers. Node gets src/node/index.ts, which can listen as well.
export { assumptionTable } from "./assumptions.ts";
export type { Assumption, AssumptionChoices, AssumptionName, Assumptions } from "./assumptions.ts";

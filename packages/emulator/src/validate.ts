// Holds answers against GitHub's description of its API: those of the emulator, and those that somebody has recorded.
export { validateResponse } from "./validate/validate-response.ts";
export type { ResponseReport, ValidateOptions } from "./validate/validate-response.ts";
export type { AnswerToValidate } from "./validate/answer-to-validate.ts";
export type { ResponseFault } from "./validate/answer-fault.ts";

// Where GitHub answers otherwise than its description says.
export { bodyDeviations } from "./body-deviations.ts";
export type { BodyDeviation } from "./body-deviations.ts";
export { statusDeviations } from "./deviations.ts";
export type { StatusDeviation } from "./deviations.ts";

import type { Reason } from "./evidence.ts";

/** Whether a call may be made. */
export type Answer = "no" | "unknown" | "yes";

/** An answer, and why: the sentences say what decided it, or what would. */
export interface Verdict {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
}

/** An answer with its reasons. */
export function verdict(answer: Answer, ...reasons: readonly Reason[]): Verdict {
  return { answer, reasons };
}

/** One no decides, and then what is not known; the reasons are those of what decided. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const decides = (["no", "unknown", "yes"] as const).find((one) => verdicts.some(({ answer }) => answer === one));
  const answer = decides ?? "unknown";
  return {
    answer,
    reasons: verdicts.filter((one) => one.answer === answer).flatMap(({ reasons }) => reasons),
  };
}

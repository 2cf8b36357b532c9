import { isSliceError, type SliceErrorCode, type SliceErrorFacts } from "../errors.ts";
import { isFileError, isUsageError } from "./context.ts";
import { nameOf } from "./input-name.ts";

/** Exit codes, as `--help` documents them. */
export const exitCode = { done: 0, refused: 1, usage: 2, io: 3, bug: 70 } as const;

/** What went wrong, for the shell, for a person and for a program. */
export interface Failure {
  readonly exit: number;
  /** Without the name of the command, without a line feed at its end. */
  readonly text: string;
  readonly error: FailureData;
}

/** What `--report json` gives of a failure. */
export type FailureData = Partial<Omit<SliceErrorFacts, "code">> & {
  readonly code: SliceErrorCode | "not-in-slice" | "too-long" | "usage" | "file" | "fault";
  readonly message: string;
};

/** Tells a failure from whatever was thrown: pure. The message of a refusal starts with the name of what was refused. */
export function failureOf(error: unknown, input?: string): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (isSliceError(error)) {
    const { facts } = error;
    // A configuration file that cannot be read is no better than a command line that cannot.
    const exit = facts.code === "invalid-config" ? exitCode.usage : exitCode.refused;
    const where = input === undefined ? "" : `${nameOf(input)}: `;
    return { exit, text: `${where}${message}\n${facts.hint}`, error: { ...facts, message } };
  }
  if (isUsageError(error)) {
    return { exit: exitCode.usage, text: `${message}\nTry: openapi-slice --help`, error: { code: "usage", message } };
  }
  if (isTooLong(error)) {
    const text = "longer than one text can be, which is about 500 MB: select less of it";
    return {
      exit: exitCode.refused,
      text: `${nameOf(input ?? "")}: ${text}`,
      error: { code: "too-long", message: text },
    };
  }
  if (isFileError(error)) return { exit: exitCode.io, text: message, error: { code: "file", message } };
  // Some of what engines throw has a second line, such as a piece of the code.
  const [line = ""] = message.split("\n");
  return {
    exit: exitCode.bug,
    text: `a fault of openapi-slice itself, please report it: ${line}`,
    error: { code: "fault", message: line },
  };
}

/** What V8 says of a text of more than 2^29 - 24 characters, and Node of bytes that would become one. */
function isTooLong(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "ERR_STRING_TOO_LONG") || error.message === "Invalid string length";
}

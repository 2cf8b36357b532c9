import { isSliceError } from "@ghpkg/slicer";

/** Runs a script's work. What it throws becomes one message and exit code 1: a stack trace helps no user. */
export async function endWithMessage(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = isSliceError(error) && error.facts.hint !== undefined ? `\n${error.facts.hint}` : "";
    process.stderr.write(`${name}: ${message}${hint}\n`);
    process.exitCode = 1;
  }
}

/** Runs a script's work. What it throws becomes one message and exit code 1: a stack trace helps no user. */
export async function endWithMessage(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${name}: ${message}${hintOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** The next step, as the slicer's errors carry it. Read without importing the slicer, which may not have been built yet. */
function hintOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const facts = "facts" in error ? error.facts : undefined;
  const hint = typeof facts === "object" && facts !== null && "hint" in facts ? facts.hint : undefined;
  return typeof hint === "string" ? `\n${hint}` : hintOf(error.cause);
}

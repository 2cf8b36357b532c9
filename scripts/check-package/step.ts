/** One thing to find out about a package. */
export interface Step {
  readonly name: string;
  /** Resolves to what is wrong; to nothing when all is well. */
  readonly run: () => Promise<readonly string[]> | readonly string[];
}

/** Takes the steps in turn, says how each went, and goes on after a fault. Resolves to whether all went well. */
export async function takeSteps(steps: readonly Step[], say: (line: string) => void): Promise<boolean> {
  let allWell = true;
  for (const { name, run } of steps) {
    const faults = await run();
    say(`${faults.length > 0 ? "failed" : "passed"}  ${name}`);
    for (const fault of faults) say(indented(fault));
    allWell &&= faults.length === 0;
  }
  return allWell;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "        ");
}

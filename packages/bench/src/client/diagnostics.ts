import type { Sample } from "../rounds.ts";

/** What is read of the compiler's `--extendedDiagnostics`. */
export type Diagnostic = "bytes" | "instantiations" | "seconds";

/** Reads what the compiler says of its own work. Throws when a line is missing: a figure of nothing would look like a good one. */
export function readDiagnostics(output: string): Sample<Diagnostic> {
  return {
    // The compiler's K is 1024 bytes.
    bytes: read(output, "Memory used", /K$/) * 1024,
    instantiations: read(output, "Instantiations"),
    seconds: read(output, "Check time", /s$/),
  };
}

function read(output: string, name: string, unit = /$/): number {
  const line = output.split("\n").find((text) => text.startsWith(`${name}:`));
  const figure = line?.slice(name.length + 1).trim() ?? "";
  if (!/^[\d.]+\D*$/.test(figure) || !unit.test(figure))
    throw new Error(`The compiler does not say "${name}":\n${output}`);
  return Number.parseFloat(figure);
}

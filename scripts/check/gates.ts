/** The turbo tasks that together are the check. Each runs in every package that has a script of that name. */
export const gates = [
  "lint",
  "format:check",
  "boundaries",
  "build",
  "site",
  "example",
  "typecheck",
  "test",
  "check-package",
  "planted-faults",
] as const;

// Turbo runs these at the root, whatever the packages are.
const repositoryGates: ReadonlySet<string> = new Set(["lint", "format:check", "boundaries"]);

/** Where a gate that counts single tests leaves its report, in its package. The other gates count as one each. */
export const testReports: Readonly<Record<string, string>> = {
  test: ".reports/vitest.json",
  "planted-faults": ".reports/planted-faults.json",
};

/** `lint`, or `typecheck of @ghpkg/types`. */
export function gateName(gate: { readonly package: string; readonly task: string }): string {
  return gate.package === "//" ? gate.task : `${gate.task} of ${gate.package}`;
}

export interface CheckRequest {
  readonly gates: readonly string[];
  /** Passed on to turbo: `--filter=…`, `--force`. */
  readonly turboOptions: readonly string[];
}

export type Arguments = { ok: true; request: CheckRequest } | { ok: false; because: string };

/** Reads the command line. No gate named means all of them. */
export function readArguments(args: readonly string[]): Arguments {
  const options = args.filter((arg) => arg.startsWith("-"));
  const named = args.filter((arg) => !arg.startsWith("-"));
  const option = options.find((name) => name !== "--force" && !/^--filter=./.test(name));
  if (option) return refuse(`${option} is not an option`);
  const gate = named.find((name) => !gates.some((known) => known === name));
  if (gate) return refuse(`${gate} is not a gate`);
  const whole = named.find((name) => repositoryGates.has(name));
  // Turbo would leave the gate out without a word.
  if (whole && options.some((name) => name.startsWith("--filter=")))
    return refuse(`${whole} takes no --filter, being a gate of the whole repository`);
  return { ok: true, request: { gates: named.length > 0 ? named : gates, turboOptions: options } };
}

function refuse(what: string): Arguments {
  return { ok: false, because: `${what}: use pnpm check [${gates.join("|")}]… [--filter=PACKAGE] [--force]` };
}

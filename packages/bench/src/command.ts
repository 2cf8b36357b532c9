/** What can be measured. */
export const suites = ["client"] as const;

/** The parts of the client's measurements. */
export const clientParts = ["bundle", "import", "compiler", "editor", "calls", "pages"] as const;

export type ClientPart = (typeof clientParts)[number];

/** What to measure, and how carefully. */
export interface Request {
  readonly parts: readonly ClientPart[];
  /** A smoke run: that everything works, not what it costs. */
  readonly quick: boolean;
}

/** What the command line asks for. */
export type Command = ({ readonly do: "measure" } & Request) | { readonly do: "refuse"; readonly because: string };

const usage = `use pnpm bench client [${clientParts.join("|")}]… [--quick]`;

/** Reads the command line. No part named means all of them. */
export function readCommand(args: readonly string[]): Command {
  const [suite, ...named] = args.filter((arg) => !arg.startsWith("-"));
  const option = args.find((arg) => arg.startsWith("-") && arg !== "--quick");
  if (option !== undefined) return refuse(`${option} is not an option`);
  if (suite === undefined || !suites.some((known) => known === suite)) {
    return refuse(suite === undefined ? "say what to measure" : `${suite} cannot be measured`);
  }
  const part = named.find((name) => !clientParts.some((known) => known === name));
  if (part !== undefined) return refuse(`${part} is no part of it`);
  const parts = clientParts.filter((known) => named.length === 0 || named.includes(known));
  return { do: "measure", parts, quick: args.includes("--quick") };
}

function refuse(what: string): Command {
  return { do: "refuse", because: `${what}: ${usage}` };
}

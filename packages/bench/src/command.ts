/** What to measure, and how carefully. */
export interface Request<Suite extends string> {
  readonly suite: Suite;
  readonly parts: readonly string[];
  /** Whether that is all there is to measure. */
  readonly whole: boolean;
  /** A smoke run: that everything works, not what it costs. */
  readonly quick: boolean;
}

/** What the command line asks for. */
export type Command<Suite extends string> =
  | ({ readonly do: "measure" } & Request<Suite>)
  | { readonly do: "refuse"; readonly because: string };

/** What there is to ask for: suites, and the parts of each. */
export type Known<Suite extends string> = Readonly<Record<Suite, readonly string[]>>;

/** Reads the command line. No part named means all of them. */
export function readCommand<Suite extends string>(args: readonly string[], known: Known<Suite>): Command<Suite> {
  const [suite, ...named] = args.filter((arg) => !arg.startsWith("-"));
  const option = args.find((arg) => arg.startsWith("-") && arg !== "--quick");
  if (option !== undefined) return refuse(`${option} is not an option`, known);
  if (suite === undefined) return refuse("say what to measure", known);
  if (!isKnown(suite, known)) return refuse(`${suite} cannot be measured`, known);
  const unknown = named.find((name) => !known[suite].includes(name));
  if (unknown !== undefined) return refuse(`${unknown} is no part of ${suite}`, known);
  const parts = known[suite].filter((part) => named.length === 0 || named.includes(part));
  return { do: "measure", suite, parts, whole: parts.length === known[suite].length, quick: args.includes("--quick") };
}

function isKnown<Suite extends string>(name: string, known: Known<Suite>): name is Suite {
  return Object.hasOwn(known, name);
}

function refuse<Suite extends string>(what: string, known: Known<Suite>): Command<Suite> {
  const ways = Object.entries<readonly string[]>(known).map(([suite, parts]) => `${suite} [${parts.join("|")}]…`);
  return { do: "refuse", because: `${what}: use pnpm bench ${ways.join(" or ")} [--quick]` };
}

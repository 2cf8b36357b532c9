import type * as Emulator from "@ghpkg/emulator";
import type * as Validator from "@ghpkg/emulator/validate";
import { markdownTable } from "./markdown-table.ts";

/** What the tables are made of. */
export type EmulatorFacts = Pick<typeof Emulator, "assumptionTable" | "demoSeed"> &
  Pick<typeof Validator, "bodyDeviations" | "statusDeviations">;

/** What is in the emulator's README by generation: the demo seed, all that is assumed, and where GitHub's description is left. */
export function renderEmulatorTables(facts: EmulatorFacts): string {
  const { assumptionTable, demoSeed } = facts;
  return [
    "### The demo seed\n",
    tokens(demoSeed),
    packages(demoSeed),
    "### Assumptions\n",
    'What nobody has published. Each can be switched: `createEmulator({ assumptions: { nameCase: "ignore" } })`, or `--assume nameCase=ignore`.\n',
    assumptions(assumptionTable),
    "### Deviations\n",
    "Where GitHub answers otherwise than its description says, and the emulator with it. All else is as described.\n",
    statuses(facts),
    bodies(facts),
  ].join("\n");
}

function tokens({ tokens: all = [] }: EmulatorFacts["demoSeed"]): string {
  const rows = all.map((token) => [
    code(token.token),
    token.user ?? token.installation ?? token.repository ?? "",
    token.scopes?.map(code).join(", ") ?? (token.packages === undefined ? "" : `packages: ${token.packages}`),
    [
      token.rateLimit && `${token.rateLimit} requests an hour`,
      token.expires && `expires ${token.expires}`,
      token.sso && `authorized for ${token.sso.join(", ")}`,
    ]
      .filter(Boolean)
      .join("; "),
  ]);
  return markdownTable(["token", "of", "may", "besides"], rows);
}

function packages({ packages: all = [] }: EmulatorFacts["demoSeed"]): string {
  const rows = all.map((one) => [
    one.owner,
    one.type,
    code(one.name),
    one.visibility ?? "private",
    String((one.versions?.length ?? 0) + (one.generate?.versions ?? 0)),
    [one.repository && `in ${one.repository}`, one.deleted && `deleted ${one.deleted}`].filter(Boolean).join("; "),
  ]);
  return markdownTable(["owner", "type", "package", "visibility", "versions", "besides"], rows);
}

function assumptions(table: EmulatorFacts["assumptionTable"]): string {
  const rows = Object.entries(table).map(([name, { unknown, default: usual, choices, because }]) => [
    code(name),
    unknown,
    code(String(usual)),
    choices ? choices.map((choice) => code(String(choice))).join(", ") : "any text",
    because,
  ]);
  return markdownTable(["name", "what is not known", "by default", "or", "why"], rows);
}

function statuses({ statusDeviations }: EmulatorFacts): string {
  const rows = statusDeviations.map(({ status, actions, owners, when, grade, source }) => [
    String(status),
    actions.join(", ") + (owners ? ` (${owners.join(", ")})` : ""),
    when,
    grade,
    source,
  ]);
  return markdownTable(["status", "of", "when", "grade", "source"], rows);
}

function bodies({ bodyDeviations }: EmulatorFacts): string {
  const rows = bodyDeviations.map(({ status, at, is, value, because, grade, source }) => [
    String(status),
    code(at),
    value === undefined ? is : `${is}: ${code(value)}`,
    because,
    grade,
    source,
  ]);
  return markdownTable(["status", "at", "is", "why", "grade", "source"], rows);
}

function code(text: string): string {
  return `\`${text}\``;
}

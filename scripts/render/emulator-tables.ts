import type * as Emulator from "@ghpkg/emulator";
import { markdownTable } from "./markdown-table.ts";

/** What the tables are made of. */
export type EmulatorFacts = Pick<typeof Emulator, "assumptionTable" | "demoSeed">;

/** What is in the emulator's README by generation: the demo seed, and all that is assumed. */
export function renderEmulatorTables({ assumptionTable, demoSeed }: EmulatorFacts): string {
  return [
    "### The demo seed\n",
    tokens(demoSeed),
    packages(demoSeed),
    "### Assumptions\n",
    'What nobody has published. Each can be switched: `createEmulator({ assumptions: { nameCase: "ignore" } })`, or `--assume nameCase=ignore`.\n',
    assumptions(assumptionTable),
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

function code(text: string): string {
  return `\`${text}\``;
}

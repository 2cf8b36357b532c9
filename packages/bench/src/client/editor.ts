import { readFile } from "node:fs/promises";
import { program as fileOf } from "../places.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import type { Sample } from "../rounds.ts";
import { median } from "../statistics.ts";
import { startLanguageServer } from "./language-server.ts";
import type { Care } from "../measurement.ts";
import { typePrograms } from "./type-programs.ts";
import type { TypeProgram } from "./type-programs.ts";

type Name = "bytes" | "cpuSeconds" | "entries" | "seconds";

/** How long an editor waits for its first completion after opening a program, and what its server of types then holds. */
export async function measureEditor({ quick }: Care): Promise<readonly Table[]> {
  const figures = await alternate(typePrograms, quick ? 1 : 5, complete);
  const of = (one: TypeProgram, name: Name): number => median(figures(one, name));
  return [
    {
      title: "First completion in an editor (tsserver of TypeScript 6.0)",
      columns: [
        { title: "s", digits: 2 },
        { title: "CPU s", digits: 2 },
        { title: "MB", digits: 0 },
        { title: "entries", digits: 0 },
      ],
      rows: typePrograms.map((one) => ({
        name: one.name,
        figures: [of(one, "seconds"), of(one, "cpuSeconds"), of(one, "bytes") / 1e6, of(one, "entries")],
      })),
      goals: [],
    },
  ];
}

/** Opens the program in a new server and asks what may follow at its place. */
async function complete({ id, name, typed }: TypeProgram): Promise<Sample<Name>> {
  const file = fileOf("types", id, "program.ts");
  const { text, ...place } = typedAsFar(await readFile(file, "utf8"), typed);
  const begin = performance.now();
  const server = startLanguageServer();
  try {
    // Else it looks for imports in all that this package depends on.
    server.tell("configure", { preferences: { includePackageJsonAutoImports: "off" } });
    server.tell("open", { file, fileContent: text });
    const body = await server.ask("completionInfo", { file, ...place });
    const seconds = (performance.now() - begin) / 1000;
    const { length } = entriesIn(body);
    if (length === 0) throw new Error(`No completion in the program of ${name} behind "${typed}".`);
    return { seconds, entries: length, ...(await server.costs()) };
  } finally {
    await server.stop();
  }
}

function entriesIn(body: unknown): readonly unknown[] {
  const entries = typeof body === "object" && body !== null && "entries" in body ? body.entries : undefined;
  return Array.isArray(entries) ? entries : [];
}

/** A program as it is while it is typed, and the place at its end: line and column, counted from 1 as the server does. */
export function typedAsFar(
  program: string,
  typed: string,
): { readonly text: string; readonly line: number; readonly offset: number } {
  const at = program.indexOf(typed);
  if (at === -1) throw new Error(`The program has no ${JSON.stringify(typed)}.`);
  const before = program.slice(0, at + typed.length);
  const lines = before.split("\n");
  // openapi-fetch offers paths only where the second argument is there.
  const text = typed.endsWith('("') ? `${before}", {})` : before;
  return { text, line: lines.length, offset: (lines.at(-1) ?? "").length + 1 };
}

import type { ClientPart, Request } from "../command.ts";
import type { Table } from "../report.ts";
import { measureBundles } from "./bundle.ts";
import { measureCalls } from "./calls.ts";
import { measureCompiler } from "./compiler.ts";
import { measureEditor } from "./editor.ts";
import { measureImports } from "./import.ts";
import { measurePages } from "./pages.ts";

/** How careful a measurement is. */
export type Care = Pick<Request, "quick">;

const measurements: Readonly<Record<ClientPart, (care: Care) => Promise<readonly Table[]>>> = {
  bundle: measureBundles,
  import: measureImports,
  compiler: measureCompiler,
  editor: measureEditor,
  calls: measureCalls,
  pages: measurePages,
};

/** Measures our client beside its peers, one part after the other. */
export async function measureClient(
  { parts, quick }: Request,
  progress: (line: string) => void,
): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const part of parts) {
    progress(`measuring: ${part}`);
    tables.push(...(await measurements[part]({ quick })));
  }
  return tables;
}

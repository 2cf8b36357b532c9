import { installed, program } from "../places.ts";
import { goal } from "../report.ts";
import type { Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import type { Sample } from "../rounds.ts";
import { run } from "../run-program.ts";
import { median } from "../statistics.ts";
import { readDiagnostics } from "./diagnostics.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { Care } from "../measurement.ts";
import { facade, nothing, typePrograms } from "./type-programs.ts";
import type { TypeProgram } from "./type-programs.ts";

/** What TypeScript 7 spends on a program of ten lines, the declarations of all it imports checked too. */
export async function measureCompiler({ quick }: Care): Promise<readonly Table[]> {
  const figures = await alternate(typePrograms, quick ? 1 : 5, check);
  const of = (one: TypeProgram, name: Diagnostic): number => median(figures(one, name));
  const instantiations = (one: TypeProgram): number => of(one, "instantiations") - of(nothing, "instantiations");
  const megabytes = (one: TypeProgram): number => of(one, "bytes") / 1e6;
  return [
    {
      title: "TypeScript 7 on a program of ten lines",
      columns: [
        { title: "MB", digits: 0 },
        { title: "instantiations", digits: 0 },
        { title: "above an empty program", digits: 0 },
        { title: "check, s", digits: 2 },
      ],
      rows: typePrograms.map((one) => ({
        name: one.name,
        figures: [megabytes(one), of(one, "instantiations"), instantiations(one), of(one, "seconds")],
      })),
      goals: [
        goal(`instantiations of ${facade.name}, above an empty program,`, 3000, instantiations(facade), 0),
        goal(`MB of ${facade.name}`, 80, megabytes(facade), 0),
      ],
    },
  ];
}

async function check({ id }: TypeProgram): Promise<Sample<Diagnostic>> {
  const tsc = installed("typescript", "bin", "tsc");
  return readDiagnostics(await run(process.execPath, [tsc, "-p", program("types", id), "--extendedDiagnostics"]));
}

import type { Measurement } from "../measurement.ts";
import { startMeasuring } from "../measuring-process.ts";
import { program } from "../places.ts";
import { alternate } from "../rounds.ts";
import type { Sample } from "../rounds.ts";
import { figuresIn } from "../run-program.ts";
import { median } from "../statistics.ts";
import { inProcess } from "./contenders.ts";
import type { InProcess } from "./contenders.ts";
import { withFixtures } from "./fixtures.ts";
import type { Fixtures } from "./fixtures.ts";

/** What a page costs within the process that asks for it: the request, the answer, and reading its text. */
export const measureInProcess: Measurement = ({ quick }) =>
  withFixtures(async (fixtures) => {
    const taken: number[][] = inProcess.map(() => []);
    // A process has luck or bad luck with its compiler: several are asked.
    for (let generation = 0; generation < (quick ? 1 : 3); generation += 1) {
      const figures = await measureOnce(fixtures, quick);
      inProcess.forEach((one, at) => taken[at]?.push(...figures(one)));
    }
    return [
      {
        title: "CPU of a page of 30, without a socket",
        columns: [{ title: "µs", digits: 0 }],
        rows: inProcess.map(({ name }, at) => ({ name, figures: [median(taken[at] ?? [])] })),
        goals: [],
      },
    ];
  });

/** What the program that asks within its process is started with. */
export function argsOf({ id }: InProcess, { page, seed, slice }: Fixtures): readonly string[] {
  return [id, page, seed, slice];
}

async function measureOnce(fixtures: Fixtures, quick: boolean): Promise<(one: InProcess) => readonly number[]> {
  const running = new Map(
    inProcess.map((one) => [
      one,
      startMeasuring([program("in-process.mjs"), ...argsOf(one, fixtures), quick ? "50" : "300"]),
    ]),
  );
  const measure = async (one: InProcess): Promise<Sample<"microseconds">> =>
    figuresIn(await running.get(one)?.measure(), ["microseconds"]);
  try {
    // What its compiler has seen only a few times is slow.
    await alternate(inProcess, quick ? 1 : 4, measure);
    const figures = await alternate(inProcess, quick ? 3 : 7, measure);
    return (one) => figures(one, "microseconds");
  } finally {
    for (const one of running.values()) one.stop();
  }
}

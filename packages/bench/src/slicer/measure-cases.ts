import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measurement } from "../measurement.ts";
import { goal } from "../report.ts";
import type { Row } from "../report.ts";
import { disordered, readCases } from "./cases.ts";
import type { Case } from "./cases.ts";
import { contenders as all, ours } from "./contenders.ts";
import type { Contender } from "./contenders.ts";
import { cut } from "./cut.ts";
import { jobOf, readSlice, taskOf, withFolder } from "./jobs.ts";
import type { Task } from "./jobs.ts";
import { judge } from "./judge.ts";
import { faultLists, wordsFor } from "./verdict-words.ts";
import { whyFailed } from "./why-failed.ts";

const contenders = all.filter((one) => one.as !== "library");

/** Who takes longer for some lines does not come to an end. */
const patience = 20_000;

interface Outcome {
  /** How many things are wrong; absent when the contender failed. */
  readonly wrong?: number;
  readonly words: readonly string[];
}

/** Lets all cut small descriptions of one idea each. Nothing is measured, so two do so at a time. */
export const measureCases: Measurement = async ({ quick }) => {
  const known = await readCases();
  const cases = quick ? known.filter((_, at) => at % 8 === 0) : known;
  const rows = await withFolder((folder) => sideBySide(cases, 2, (one) => rowOf(one, folder)));
  const right = contenders.map((_, at) => rows.filter(({ figures }) => figures[at] === 0).length);
  return [
    {
      title: `Hand-made cases: how many things are wrong`,
      columns: contenders.map(({ name }) => ({ title: name, digits: 0 })),
      rows: [...rows, { name: `right, of ${rows.length}`, figures: right }],
      goals: [goal(`cases that ${ours.name} gets wrong`, 0, rows.length - (right.at(-1) ?? 0), 0)],
    },
  ];
};

async function rowOf(one: Case, folder: string): Promise<Row> {
  const own = join(folder, one.name);
  await mkdir(own);
  const input = join(own, "case.json");
  await writeFile(input, one.text);
  const task = await taskOf(input, "keep");
  const outcomes: Outcome[] = [];
  for (const contender of contenders) outcomes.push(await outcomeOf(one, task, contender, own));
  return {
    name: one.name,
    figures: outcomes.map(({ wrong }) => wrong),
    notes: outcomes.flatMap(({ words }, at) => words.map((line) => `${contenders[at]?.name}: ${line}`)),
  };
}

/** What a contender makes of a case. */
export async function outcomeOf(one: Case, task: Task, contender: Contender, folder: string): Promise<Outcome> {
  const job = jobOf(task, contender, folder);
  try {
    await cut(contender, job, patience);
    const slice = await readSlice(job.output, contender.writes);
    const verdict = judge(task.source, slice, task.closure);
    // What is lost already is not in another order.
    const moved = disordered(slice, one);
    return {
      wrong: faultLists(verdict).reduce((sum, [, places]) => sum + places.length, moved.length),
      words: [...wordsFor(verdict, 2), ...moved],
    };
  } catch (error) {
    return { words: [whyFailed(error, folder)] };
  }
}

async function sideBySide<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [at, item] of waiting) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Care } from "../measurement.ts";
import { goal } from "../report.ts";
import type { Goal, Row, Table } from "../report.ts";
import { alternate } from "../rounds.ts";
import { median, medianRatio } from "../statistics.ts";
import { ours, plainParse } from "./contenders.ts";
import type { Contender } from "./contenders.ts";
import { cut } from "./cut.ts";
import type { Costs } from "./cut.ts";
import { jobOf, taskOf, verdictOn, withFolder } from "./jobs.ts";
import type { Task } from "./jobs.ts";
import type { Verdict } from "./judge.ts";
import { faultLists, faults, wordsFor } from "./verdict-words.ts";
import { whyFailed } from "./why-failed.ts";

/** A description that all cut, and how careful they are measured at it. */
export interface Measured {
  readonly input: string;
  readonly tag: string;
  readonly rounds: number;
  /** Rounds of peers, where these are fewer. */
  readonly roundsOfPeers?: number;
  readonly contenders: readonly Contender[];
  /** What we want of ours: at most so much of what JSON.parse takes. */
  readonly goals: { readonly cpu: number; readonly memory: number };
}

/** Who takes longer is left out. */
const patience = 60_000;

/** How the first run went, which is the first round. */
type Trial = { readonly verdict: Verdict; readonly costs: Costs } | { readonly failed: string };
type Figures = (one: Contender, name: keyof Costs) => readonly number[];

/** Lets all cut a description once, judges what they write, and measures those that have written something again. */
export async function measureFile(measured: Measured, { quick }: Care): Promise<Table> {
  return withFolder(async (folder) => {
    const task = await taskOf(measured.input, measured.tag);
    const first = await cut(plainParse, jobOf(task, plainParse, folder), patience);
    const trials = new Map<Contender, Trial>();
    for (const one of measured.contenders) trials.set(one, await tryOut(task, one, folder));

    const { rounds, roundsOfPeers = rounds } = measured;
    const again = (all: readonly Contender[], times: number): Promise<Figures> =>
      alternate(all, quick ? 0 : times, (one) => cut(one, jobOf(task, one, folder), 2 * patience));
    const able = measured.contenders.filter((one) => "verdict" in (trials.get(one) ?? {}));
    const all = await again([plainParse, ...able], roundsOfPeers - 1);
    const few = await again([plainParse, ...able.filter((one) => one === ours)], rounds - roundsOfPeers);
    const figures: Figures = (one, name) => {
      const trial = trials.get(one);
      const costs = trial && "costs" in trial ? trial.costs : first;
      return [costs[name], ...all(one, name), ...few(one, name)];
    };
    const { size } = await stat(measured.input);
    return tableOf(measured, size, trials, figures);
  });
}

async function tryOut(task: Task, contender: Contender, folder: string): Promise<Trial> {
  const job = jobOf(task, contender, folder);
  try {
    const costs = await cut(contender, job, patience);
    return { costs, verdict: await verdictOn(task, contender, job) };
  } catch (error) {
    return { failed: whyFailed(error, folder) };
  }
}

function tableOf(
  { goals, input, tag }: Measured,
  bytes: number,
  trials: ReadonlyMap<Contender, Trial>,
  figures: Figures,
): Table {
  const times = (one: Contender, base: Contender, name: keyof Costs = "milliseconds"): number => {
    const [taken, bases] = [figures(one, name), figures(base, name)];
    // Where one was measured less often, it was in the first rounds.
    const rounds = Math.min(taken.length, bases.length);
    return medianRatio(taken.slice(0, rounds), bases.slice(0, rounds));
  };
  const costs = (one: Contender): readonly number[] => [
    median(figures(one, "milliseconds")),
    times(one, plainParse),
    times(one, ours),
    median(figures(one, "megabytes")),
  ];
  const rows: Row[] = [...trials].map(([one, trial]) => {
    if ("failed" in trial) return { name: one.name, run: one.use, figures: [], notes: [trial.failed] };
    return {
      name: one.name,
      run: one.use,
      figures: [...costs(one), ...faultLists(trial.verdict).map(([, places]) => places.length)],
      notes: wordsFor(trial.verdict, 3),
    };
  });
  const isMeasured = "verdict" in (trials.get(ours) ?? {});
  const base: Row = { name: plainParse.name, run: plainParse.use, figures: isMeasured ? costs(plainParse) : [] };
  return {
    title: `${basename(input)}, ${(bytes / 1e6).toFixed(1)} MB: the operations with the tag ${tag}`,
    columns: [
      { title: "CPU ms", digits: 0 },
      { title: "× JSON.parse", digits: 2 },
      { title: "× ours", digits: 2 },
      { title: "peak MB", digits: 0 },
      ...Object.values(faults).map((title) => ({ title, digits: 0 })),
    ],
    rows: [base, ...rows],
    goals: isMeasured ? goalsOf(times, goals, trials) : [],
  };
}

function goalsOf(
  times: (one: Contender, base: Contender, name?: keyof Costs) => number,
  { cpu, memory }: Measured["goals"],
  trials: ReadonlyMap<Contender, Trial>,
): readonly Goal[] {
  const trial = trials.get(ours);
  const wrong =
    trial && "verdict" in trial ? faultLists(trial.verdict).flatMap(([, places]) => places).length : Infinity;
  return [
    goal(`CPU of ${ours.name}, × JSON.parse,`, cpu, times(ours, plainParse)),
    goal(`memory of ${ours.name}, × JSON.parse,`, memory, times(ours, plainParse, "megabytes")),
    goal(`what ${ours.name} gets wrong`, 0, wrong, 0),
  ];
}

/** What became of one turbo task. */
export type Outcome = "passed" | "failed" | "not run";

/** One task of a turbo run. */
export interface Gate {
  /** The package's name, or `//` for the whole repository. */
  readonly package: string;
  readonly task: string;
  /** The package's folder, relative to the root. */
  readonly directory: string;
  readonly outcome: Outcome;
  /** The result came from turbo's cache: nothing it depends on has changed since it passed. */
  readonly cached: boolean;
  /** When it started, in milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly seconds: number;
  /** Everything the task printed, relative to the root. */
  readonly logFile: string;
}

interface SummarizedTask {
  readonly task: string;
  readonly package: string;
  readonly directory: string;
  readonly command: string;
  readonly logFile: string;
  readonly cache: { readonly status: string };
  readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode?: number };
}

/** Reads the JSON file that `turbo run --summarize` leaves: https://turborepo.dev/docs/reference/run#--summarize */
export function readRunSummary(text: string): Gate[] {
  // As turbo wrote it; a future turbo that writes something else fails the tests of the gates.
  const { tasks } = JSON.parse(text) as { tasks: SummarizedTask[] };
  return tasks
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map((task) => ({
      package: task.package,
      task: task.task,
      directory: task.directory === "" ? "." : task.directory,
      outcome: outcomeOf(task),
      cached: task.cache.status === "HIT",
      startedAtMs: task.execution?.startTime ?? 0,
      seconds: task.execution ? (task.execution.endTime - task.execution.startTime) / 1000 : 0,
      logFile: task.logFile,
    }));
}

function outcomeOf({ execution }: SummarizedTask): Outcome {
  if (!execution || execution.exitCode === undefined) return "not run";
  return execution.exitCode === 0 ? "passed" : "failed";
}

/** The sentence in turbo's own output that says where the summary is. */
export function summaryPath(turboOutput: string): string | undefined {
  return /^\s*Summary:\s+(\S.*\.json)\s*$/m.exec(turboOutput)?.[1];
}

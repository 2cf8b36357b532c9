/** What one contender came to. */
export interface BenchRow {
  readonly name: string;
  /** Figures by their column. One that it does not have is absent. */
  readonly figures: ReadonlyMap<string, number>;
  /** What was run, as Markdown, where the name does not say it. */
  readonly run?: string;
  /** What no figure says. */
  readonly notes: readonly string[];
}

/** A figure that was to be reached. */
export interface BenchGoal {
  readonly what: string;
  readonly atMost: number;
  readonly is: number;
  readonly met: boolean;
}

/** One measurement: contenders side by side, all of one run. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly BenchRow[];
  readonly goals: readonly BenchGoal[];
}

/** What `pnpm bench` has written of one package. */
export interface BenchReport {
  /** The package: `client`. */
  readonly name: string;
  readonly command: string;
  readonly measured: string;
  readonly machine: Readonly<Record<string, number | string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly tables: readonly BenchTable[];
}

/** A report as it stands in its file: figures are members of their row. */
export interface StoredReport extends Omit<BenchReport, "name" | "tables"> {
  readonly tables: readonly {
    readonly title: string;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly goals: readonly BenchGoal[];
  }[];
}

// They are found rather than imported: a new file is a new part of the page.
const stored: Readonly<Record<string, StoredReport>> = import.meta.glob("../../../bench/results/*.json", {
  import: "default",
  eager: true,
});

/** All reports that are there, by the name of their package. */
export function benchReports(): readonly BenchReport[] {
  return Object.entries(stored)
    .map(([file, report]) => readReport(file.replace(/^.*\/|\.json$/g, ""), report))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads a report: what is a number in a row is a figure, and its name a column. */
export function readReport(name: string, { tables, ...circumstances }: StoredReport): BenchReport {
  return {
    name,
    ...circumstances,
    tables: tables.map(({ title, rows, goals }) => {
      const read = rows.map(readRow);
      return { title, columns: [...new Set(read.flatMap(({ figures }) => [...figures.keys()]))], rows: read, goals };
    }),
  };
}

function readRow({ name, run, notes, ...figures }: Readonly<Record<string, unknown>>): BenchRow {
  return {
    name: String(name),
    figures: new Map(Object.entries(figures).filter(isFigure)),
    ...(typeof run === "string" ? { run } : {}),
    notes: Array.isArray(notes) ? notes.map(String) : [],
  };
}

function isFigure(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === "number";
}

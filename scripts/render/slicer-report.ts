/** What the bench has found out about a tool that cuts descriptions. */
export interface MeasuredTool {
  readonly name: string;
  /** What was run. */
  readonly run: string;
  /** Absent when the tool failed. */
  readonly figures?: {
    readonly cpu: number;
    readonly megabytes: number;
    readonly faults: Readonly<Record<Fault, number>>;
  };
  /** Hand-made cases, by name. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Whether the cases were tried with it. */
  readonly tried: boolean;
}

/** What `pnpm bench slicer` has written. */
export interface SlicerReport {
  readonly measured: string;
  /** What was cut, as the title of the table says it. */
  readonly title: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly base: { readonly name: string; readonly megabytes: number };
  /** Ours first. */
  readonly tools: readonly MeasuredTool[];
}

/** Kinds of faults, as the columns of the bench are called. */
export const faultNames = ["unused", "missing", "dangling", "damage", "left over"] as const;
export type Fault = (typeof faultNames)[number];

const ours = "@ghpkg/slicer";
const baseName = "JSON.parse of the file, nothing else";

type Row = Readonly<Record<string, unknown>>;
interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Reads the bench's report. Throws an Error that says what it lacks: it is a whole run that belongs here. */
export function readSlicerReport(text: string): SlicerReport {
  const report: unknown = JSON.parse(text);
  const tables = listIn(report, "tables").map(tableIn);
  const file = tables.find(({ title }) => title.startsWith("api.github.com.json"));
  const cases = tables.find(({ title }) => title.startsWith("Hand-made cases"));
  if (!file || !cases) throw new Error("The report of pnpm bench slicer lacks a table: run all of it.");
  const tools = file.rows.filter((row) => row["name"] !== baseName).map((row) => toolIn(row, cases.rows));
  const base = file.rows.find((row) => row["name"] === baseName) ?? {};
  const machine = memberIn(report, "machine");
  return {
    measured: textIn(report, "measured"),
    title: file.title,
    machine: `${textIn(machine, "cpu")}, ${textIn(machine, "platform")}`,
    versions: Object.fromEntries(
      Object.entries(memberIn(report, "versions")).map(([name, value]) => [name, String(value)]),
    ),
    base: { name: baseName, megabytes: figureIn(base, "peak MB") },
    tools: [...tools.filter(({ name }) => name === ours), ...tools.filter(({ name }) => name !== ours)],
  };
}

function toolIn(row: Row, cases: readonly Row[]): MeasuredTool {
  const name = textIn(row, "name");
  const rows = cases.filter((one) => !textIn(one, "name").startsWith("right, of"));
  const tried = cases.some((one) => typeof one[name] === "number");
  const right = rows.filter((one) => one[name] === 0).map((one) => textIn(one, "name"));
  const wrong = rows.map((one) => textIn(one, "name")).filter((one) => tried && !right.includes(one));
  const counted = faultNames.map((fault) => [fault, row[fault]] as const);
  const about = { name, run: textIn(row, "run"), right, wrong, tried };
  if (counted.some(([, count]) => typeof count !== "number")) return about;
  return {
    ...about,
    figures: {
      cpu: figureIn(row, "× JSON.parse"),
      megabytes: figureIn(row, "peak MB"),
      // One pair for each name, and each a number: checked above.
      faults: Object.fromEntries(counted) as Record<Fault, number>,
    },
  };
}

function tableIn(value: unknown): Table {
  return { title: textIn(value, "title"), rows: listIn(value, "rows").map((row) => objectIn(row, "a row")) };
}

function memberIn(value: unknown, name: string): Row {
  return objectIn(objectIn(value, "the report")[name], name);
}

function objectIn(value: unknown, what: string): Row {
  if (typeof value !== "object" || value === null) throw new Error(`The report of the bench lacks ${what}.`);
  // An object's members can be asked for by any name.
  return value as Row;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = objectIn(value, name)[name];
  if (!Array.isArray(list)) throw new Error(`The report of the bench lacks the list ${name}.`);
  return list;
}

function textIn(value: unknown, name: string): string {
  const text = objectIn(value, name)[name];
  if (typeof text !== "string") throw new Error(`The report of the bench lacks the text ${name}.`);
  return text;
}

function figureIn(row: Row, name: string): number {
  const figure = row[name];
  if (typeof figure !== "number")
    throw new Error(`The report of the bench lacks the figure ${name} of ${String(row["name"])}.`);
  return figure;
}

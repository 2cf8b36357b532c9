import client from "../../../bench/results/client.json";
import slicer from "../../../bench/results/slicer.json";
import type { SiteDocument } from "../site/site-document.ts";

interface Row {
  readonly [column: string]: unknown;
}

interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly goals: readonly {
    readonly what: string;
    readonly atMost: number;
    readonly is: number;
    readonly met: boolean;
  }[];
}

interface Report {
  readonly command: string;
  readonly measured: string;
  readonly machine: Readonly<Record<string, number | string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
}

/** What has been measured, from the bench's own JSON. */
export function benchmarksDocument(): SiteDocument {
  // They are what `pnpm bench` has written.
  const parts = [
    { title: "The client", report: client as unknown as Report },
    { title: "The slicer", report: slicer as unknown as Report },
  ];
  const markdown = [
    "# Benchmarks\n",
    "Our packages beside their peers, all of one run. Compare ratios only: milliseconds and megabytes are those of one machine at one moment. What we wanted and did not reach is shown, too.\n",
    ...parts.map(({ title, report }) => reportMarkdown(title, report)),
  ].join("\n");
  return {
    path: "/benchmarks/",
    title: "Benchmarks",
    description: "The packages beside their peers: CPU, memory, bytes, and what each gets wrong.",
    section: "benchmarks",
    markdown,
  };
}

function reportMarkdown(title: string, { command, measured, machine, versions, tables }: Report): string {
  const facts = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  return [
    `## ${title}\n`,
    `\`${command}\`, ${measured}; ${facts.join(", ")}; ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.\n`,
    ...tables.map(tableMarkdown),
  ].join("\n");
}

function tableMarkdown({ title, rows, goals }: Table): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !["name", "run", "notes"].includes(name),
  );
  const lines = rows.map((row) => `| ${[row["name"], ...columns.map((name) => row[name])].map(cell).join(" | ")} |`);
  const wanted = goals.map(
    ({ what, atMost, is, met }) =>
      `- ${met ? "met" : "**missed**"}: ${what} at most ${figure(atMost)}, is ${figure(is)}`,
  );
  return [
    `### ${title}\n`,
    `| | ${columns.join(" | ")} |\n| --- |${columns.map(() => " --- |").join("")}\n${lines.join("\n")}\n`,
    ...(wanted.length > 0 ? [`${wanted.join("\n")}\n`] : []),
  ].join("\n");
}

function cell(value: unknown): string {
  if (typeof value === "number") return figure(value);
  return typeof value === "string" ? value.replaceAll("|", "\\|") : "–";
}

function figure(value: number): string {
  return Number.isInteger(value)
    ? value.toLocaleString("en-US")
    : value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

import GithubSlugger from "github-slugger";
import type { BenchGoal, BenchReport, BenchTable } from "./bench-report.ts";
import { figureText } from "./figure-text.ts";
import { benchReadmeSection } from "./how-to-read.ts";

/** A heading with the id that it has in the page and in the search. */
export interface BenchHeading {
  readonly depth: 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** A part of the page: the report of one package. */
export interface BenchPart {
  readonly heading: BenchHeading;
  readonly report: BenchReport;
  /** Where, when and by which command it was measured: Markdown. */
  readonly circumstances: string;
  readonly reading: { readonly heading: BenchHeading; readonly markdown: string };
  readonly tables: readonly { readonly heading: BenchHeading; readonly table: BenchTable }[];
}

/** The page on what was measured. */
export interface BenchPage {
  readonly lead: string;
  readonly ratios: { readonly heading: BenchHeading; readonly markdown: string };
  readonly goals: { readonly heading: BenchHeading; readonly markdown: string };
  readonly parts: readonly BenchPart[];
}

/** What the page says, in its order. */
export function benchPage(reports: readonly BenchReport[]): BenchPage {
  const slugger = new GithubSlugger();
  const heading = (depth: 2 | 3, text: string): BenchHeading => ({ depth, id: slugger.slug(text), text });
  // Ids are given in the order of the headings: a title that comes twice gets a number the second time.
  const ratios = { heading: heading(2, "How to read it"), markdown: benchReadmeSection("Read the ratios only") };
  const goalsHeading = heading(2, "What was to be reached");
  const parts = reports.map((report): BenchPart => {
    const meaning = `What the tables of the ${report.name} mean`;
    return {
      heading: heading(2, `The ${report.name}`),
      report,
      circumstances: circumstancesOf(report),
      reading: { heading: heading(3, meaning), markdown: benchReadmeSection(meaning) },
      tables: report.tables.map((table) => ({ heading: heading(3, table.title), table })),
    };
  });
  return { lead, ratios, goals: { heading: goalsHeading, markdown: goalsMarkdown(parts) }, parts };
}

const lead =
  "Our packages beside their peers. Tables and bars are made from the files that the bench writes. In all bars less is better, and what we wanted and did not reach is shown, too.";

/** A goal in words: **missed**, what, and by how much. */
export function goalMarkdown({ what, atMost, is, met }: BenchGoal): string {
  return `${met ? "reached" : "**missed**"}: ${what.replace(/,$/, "")} should be at most ${figureText(atMost)}, and is ${figureText(is)}`;
}

function goalsMarkdown(parts: readonly BenchPart[]): string {
  const all = parts.flatMap(({ tables }) =>
    tables.flatMap(({ heading, table }) => table.goals.map((goal) => ({ heading, goal }))),
  );
  const missed = all.filter(({ goal }) => !goal.met);
  const lines = missed.map(({ heading, goal }) => `- ${goalMarkdown(goal)}: [${heading.text}](#${heading.id})`);
  return `Of ${all.length} goals, ${all.length - missed.length} were reached, and ${missed.length} missed.\n\n${lines.join("\n")}`.trim();
}

function circumstancesOf({ command, measured, machine, versions }: BenchReport): string {
  return `Measured with \`${command}\` on ${measured}. Machine: ${facts(machine)}. Versions: ${facts(versions)}.`;
}

function facts(named: Readonly<Record<string, number | string>>): string {
  return Object.entries(named)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

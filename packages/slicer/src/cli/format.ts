import type { SliceError } from "../errors.ts";
import type { ExplainedStep, Explanation } from "../explain.ts";
import { nearestSentence } from "../nearest.ts";
import type { TextSlice } from "../description.ts";
import type { Options } from "./options.ts";

/** The report a person reads after a slice. */
export function reportText(options: Options, bytesIn: number, { text, report }: TextSlice): string {
  const { operations, paths, webhooks, components } = report;
  const counts = Object.values(components.sections);
  const kept = counts.reduce((sum, section) => sum + section.kept, 0);
  const total = counts.reduce((sum, section) => sum + section.total, 0);
  const sections = Object.entries(components.sections)
    .filter(([, section]) => section.kept > 0)
    .map(([name, section]) => `${section.kept} ${name}`);
  const lines = [
    `operations  ${of(operations.kept.length, operations.total)} on ${of(paths.kept, paths.total)} paths`,
    ...(webhooks.total > 0 ? [`webhooks    ${of(webhooks.kept.length, webhooks.total)}`] : []),
    `components  ${of(kept, total)}${sections.length > 0 ? `: ${sections.join(", ")}` : ""}`,
    ...(report.external.length > 0 ? [`external    ${report.external.length} kept as written`] : []),
    `bytes       ${count(bytesIn)} in, ${count(new TextEncoder().encode(text).length)} out`,
    ...(options.dryRun ? ["written     nothing: --dry-run"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

export type Explained = Explanation & { readonly component: string };

/** Why components are in the slice, a step a line; or why they are not. */
export function explanationsText(explained: readonly Explained[]): string {
  return explained.map((each) => `${explanationText(each)}\n`).join("");
}

function explanationText(explained: Explained): string {
  if (explained.kept) return explained.steps.map(stepText).join("\n");
  const { component, because } = explained;
  if (because === "not reached") {
    return `openapi-slice: ${component} is not in the slice: no kept operation reaches it.`;
  }
  return `openapi-slice: ${component} is not a component of the description.${nearestSentence(explained.nearest)}`;
}

function stepText({ pointer, at, label }: ExplainedStep, depth: number): string {
  const indent = "  ".repeat(depth);
  return `${at === undefined ? "" : `${indent}at ${at}\n`}${indent}${label ?? pointer}`;
}

export function refusalText(input: string, error: SliceError): string {
  const name = input === "-" ? "standard input" : input;
  return `${name}: ${error.message}${error.facts.hint === undefined ? "" : `\n${error.facts.hint}`}`;
}

function of(kept: number, total: number): string {
  return `${kept} of ${total}`;
}

/** 13,001,822. Not toLocaleString: loading the locale data takes longer than slicing. */
function count(bytes: number): string {
  return String(bytes).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

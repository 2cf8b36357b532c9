import type { Oddity, PolicyUse, SliceReport } from "../report.ts";

/** What a text report is about, besides the slice. */
export interface Written {
  readonly bytes: { readonly in: number; readonly out: number };
  /** Nothing was written, on request. */
  readonly dryRun: boolean;
}

/** The report a person reads after a slice. */
export function reportText(report: SliceReport, { bytes, dryRun }: Written): string {
  const { operations, paths, webhooks, components, tags } = report;
  const sections = Object.entries(components.sections)
    .filter(([, section]) => section.kept > 0)
    .map(([name, section]) => `${section.kept} ${name}`);
  const lines = [
    line("operations", `${of(operations.kept.length, operations.total)} on ${of(paths.kept, paths.total)} paths`),
    ...(webhooks.total > 0 ? [line("webhooks", of(webhooks.kept.length, webhooks.total))] : []),
    line("components", `${componentsOf(report)}${sections.length > 0 ? `: ${sections.join(", ")}` : ""}`),
    ...(tags.total > 0 ? [line("tags", of(tags.kept.length, tags.total))] : []),
    ...decisionLines(report),
    ...report.oddities.slice(0, most).flatMap(oddityLines),
    ...more(report.oddities, "oddities of the source"),
    line("bytes", `${count(bytes.in)} in, ${count(bytes.out)} out`),
    ...(dryRun ? [line("written", "nothing: --dry-run")] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** `30 of 1769`, over all sections. */
export function componentsOf({ components }: SliceReport): string {
  const counts = Object.values(components.sections);
  const sum = (which: "kept" | "total"): number => counts.reduce((total, section) => total + section[which], 0);
  return of(sum("kept"), sum("total"));
}

export function of(kept: number, total: number): string {
  return `${kept} of ${total}`;
}

/** 13,001,822. Not toLocaleString: loading the locale data takes longer than slicing. */
export function count(bytes: number): string {
  return String(bytes).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** A label and what it is about, in columns. */
export function line(label: string, text: string): string {
  return `${label.padEnd(12)}${text}`;
}

/** How many of a kind are named; the JSON report has all. */
const most = 3;

const did: Record<PolicyUse["policy"], Record<PolicyUse["did"], string>> = {
  external: {
    kept: "kept as written: they lead out of the document",
    dropped: "left out: they lead out of the document",
    followed: "followed out of the document",
  },
  dangling: {
    kept: "kept as written: they lead nowhere",
    dropped: "left out: they lead nowhere",
    followed: "followed",
  },
  links: {
    kept: "kept as written: they lead to operations that are not in the slice",
    dropped: "left out: they lead to operations that are not in the slice",
    followed: "followed: the operations they lead to stay too",
  },
  subtypes: {
    kept: "kept: they extend a schema that has a discriminator",
    dropped: "left out: no mapping names them",
    followed: "kept: they extend a schema that has a discriminator",
  },
};

function decisionLines({ decisions, external }: SliceReport): string[] {
  const uses = [...decisions];
  // A reference that a policy kept is told once, wherever the report has it.
  if (!uses.some(({ policy }) => policy === "external")) {
    uses.push(...external.map((each) => ({ policy: "external", did: "kept", ...each }) as const));
  }
  const groups = new Map<string, PolicyUse[]>();
  for (const use of uses) {
    const key = `${use.policy} ${use.did}`;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [PolicyUse];
    return [
      line(first.policy, `${group.length} ${did[first.policy][first.did]}`),
      ...group.slice(0, most).map(({ reference, at }) => line("", `${JSON.stringify(reference)} at ${at}`)),
      ...more(group),
    ];
  });
}

function oddityLines({ message, pointers }: Oddity): string[] {
  return [
    line("odd", message),
    ...pointers.slice(0, most).map((pointer) => line("", `at ${pointer}`)),
    ...more(pointers),
  ];
}

function more(all: readonly unknown[], what = ""): string[] {
  return all.length > most ? [line("", `and ${all.length - most} more${what === "" ? "" : ` ${what}`}`)] : [];
}

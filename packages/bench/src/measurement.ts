import type { Table } from "./report.ts";

/** How careful a measurement is. */
export interface Care {
  /** A smoke run: that everything works, not what it costs. */
  readonly quick: boolean;
}

/** Measures one thing. */
export type Measurement = (care: Care) => Promise<readonly Table[]>;

/** What is measured with one command. */
export interface Suite {
  /** The packages whose versions are told. */
  readonly packages: readonly string[];
  /** Its parts, in the order in which they are measured. */
  readonly parts: Readonly<Record<string, Measurement>>;
}

/** Measures some parts of a suite, one after the other. */
export async function measureParts(
  suite: Suite,
  parts: readonly string[],
  care: Care,
  progress: (line: string) => void,
): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const part of parts) {
    progress(`measuring: ${part}`);
    const measure = suite.parts[part];
    if (!measure) throw new Error(`Nobody knows how to measure ${part}.`);
    tables.push(...(await measure(care)));
  }
  return tables;
}

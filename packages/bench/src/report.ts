/** One column of figures. */
export interface Column {
  /** What stands above it, its unit included. */
  readonly title: string;
  /** Digits behind the point. */
  readonly digits: number;
}

/** What one contender came to. A figure that it does not have is absent. */
export interface Row {
  readonly name: string;
  readonly figures: readonly (number | undefined)[];
  /** What was run, where the name does not say it. */
  readonly run?: string;
  /** What no figure says, a line each. */
  readonly notes?: readonly string[];
}

/** A figure that we want to reach, and whether we do. */
export interface Goal {
  /** What is meant by the figure: `gzip`, `× plain fetch`. */
  readonly what: string;
  readonly atMost: number;
  readonly is: number;
  readonly met: boolean;
  readonly digits: number;
}

/** One measurement: contenders side by side, all of one run. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
}

/** All that was measured, and where. */
export interface Report {
  readonly command: string;
  readonly measured: string;
  readonly machine: Readonly<Record<string, number | string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
}

/** Compares a figure with what it should be at most. It is reported, never enforced. */
export function goal(what: string, atMost: number, is: number, digits = 2): Goal {
  return { what, atMost, is, met: is <= atMost, digits };
}

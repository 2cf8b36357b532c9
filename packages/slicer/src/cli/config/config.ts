import type { SliceOptions } from "../../options.ts";
import type { Selection } from "../../selection.ts";
import type { Format } from "../options.ts";

/** What a configuration file holds: `openapi-slice.config.schema.json` says the same to editors. */
export interface Config {
  /** For editors; not read. */
  readonly $schema?: string;
  /** A file, relative to the configuration file, or an http(s) address. Each slice may name its own. */
  readonly source?: string;
  /** Whether what the source refers to in other files is put in first. */
  readonly bundle?: boolean;
  readonly limits?: ConfigLimits;
  /** By name. */
  readonly slices: Readonly<Record<string, SliceConfig>>;
}

/** Written as on the command line. */
export interface ConfigLimits {
  /** `64MB`, or a number of bytes. */
  readonly maxBytes?: string | number;
  /** `30s`. */
  readonly timeout?: string;
}

/** One slice: what to keep, how, and where it goes. */
export interface SliceConfig extends Selection {
  /** Instead of the common one. */
  readonly source?: string;
  readonly bundle?: boolean;
  readonly policies?: SliceOptions;
  /** A file, relative to the configuration file. */
  readonly output: string;
  /** Absent: by the output's name, else as the source is. */
  readonly format?: Format;
}

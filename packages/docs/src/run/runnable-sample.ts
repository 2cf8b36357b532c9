import type { Action } from "@ghpkg/scopes";
import type { OperationId, PackageType } from "@ghpkg/types";
import type { Preparable } from "../samples/sample-github.ts";

/** A TypeScript sample as a page can run it: its code, and what it takes. */
export interface RunnableSample extends Preparable {
  readonly operation: OperationId;
  readonly action: Action;
  /** Absent where no package is named. */
  readonly packageType?: PackageType;
  /** The sample behind its imports, to the letter: what it would find in Node is handed to it. */
  readonly run: (
    createClient: (options: object) => unknown,
    process: { readonly env: { readonly GH_TOKEN?: string } },
    console: { log(...words: readonly unknown[]): void },
  ) => Promise<void>;
}

/** The samples of a place, by the slug of their operation. */
export type RunnableSamples = Readonly<Record<string, RunnableSample>>;

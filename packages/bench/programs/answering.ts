import type { Seed } from "@ghpkg/emulator";

/** What a program in `in-process/` may answer with. It reads what it needs, and no more: reading costs too. */
export interface Given {
  readonly page: () => readonly unknown[];
  readonly seed: () => Seed;
  readonly slice: () => Slice;
}

/** Makes whatever answers. */
export type Open = (given: Given) => (url: string, init: RequestInit) => Promise<Response>;

/** As much of a slice as one needs to answer with its examples. */
export interface Slice {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SlicedOperation>>>>;
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: object }>> };
}

export interface SlicedOperation {
  readonly responses: Readonly<Record<string, SlicedResponse>>;
}

export interface SlicedResponse {
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly $ref: string }>> }>
  >;
}

declare module "virtual:run-samples" {
  /** The samples of each place, by the name of its slice. */
  export const samplesOf: Readonly<
    Record<string, () => Promise<{ readonly samples: import("./runnable-sample.ts").RunnableSamples }>>
  >;
}

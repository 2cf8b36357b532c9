/** The Nodes that packages promise to run on: the oldest that `engines` allows still in use, and each line since. */
export const nodeVersions = ["20.20.2", "22.23.2", "24.21.0", "26.10.0"] as const;

/** The compilers that read our types, by the names scripts/package.json knows them by. */
export const compilers = ["typescript-5.9", "typescript-6.0", "typescript-7.0"] as const;

/** How compilers look packages up: Node's way, and the way of bundlers. */
export const resolutions = [
  { name: "nodenext", options: { module: "nodenext", moduleResolution: "nodenext" } },
  { name: "bundler", options: { module: "esnext", moduleResolution: "bundler" } },
] as const;

/** A consumer who trusts nothing: strict, our .d.ts files checked too, no ambient types to lean on. */
export const consumerOptions = {
  target: "es2022",
  lib: ["es2023"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  resolveJsonModule: true,
  noEmit: true,
} as const;

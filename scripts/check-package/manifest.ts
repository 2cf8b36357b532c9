/** What we read of a packed package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Exports;
}

/** The value of `exports`, or of any part of it: https://nodejs.org/api/packages.html#exports */
export type Exports = string | null | { readonly [key: string]: Exports };

/** Something in a package that can be imported by name. */
export interface Entry {
  /** What a consumer writes: `@ghpkg/types/slices/fpt.json`. */
  readonly specifier: string;
  /** The file behind it, as the manifest spells it. */
  readonly target: string;
}

/** Versions that only this workspace understands, left in a manifest that strangers install. */
export function manifestFaults(manifest: unknown): string[] {
  return Object.entries(asRecord(manifest))
    .filter(([field]) => /dependencies$/i.test(field))
    .flatMap(([field, versions]) =>
      Object.entries(asRecord(versions))
        .filter(([, version]) => /^(workspace|catalog|link|file):/.test(String(version)))
        .map(([name, version]) => `package.json: ${field} names ${name} as ${String(version)}, which only works here`),
    );
}

/** Who loads a package. */
export type Loader = "browser" | "node";

// What each takes: https://nodejs.org/api/packages.html#conditional-exports, and bundlers for browsers, as
// https://esbuild.github.io/api/#conditions and https://vite.dev/config/shared-options#resolve-conditions have it.
const conditions: Readonly<Record<Loader, ReadonlySet<string>>> = {
  node: new Set(["node", "import", "module-sync", "default"]),
  browser: new Set(["browser", "import", "module", "default"]),
};

/** Every entry a consumer can load at run time; a `*` stands for each packed file it matches. */
export function entriesOf({ name, exports }: Manifest, files: readonly string[], loader: Loader): Entry[] {
  if (exports === undefined || exports === null) return [];
  const subpaths: [string, Exports][] =
    typeof exports === "string" || !Object.keys(exports).every((key) => key.startsWith("."))
      ? [[".", exports]]
      : Object.entries(exports);
  return subpaths.flatMap(([subpath, value]) => {
    const target = runtimeTarget(value, conditions[loader]);
    if (typeof target !== "string") return [];
    return expand({ specifier: name + subpath.slice(1), target }, files);
  });
}

/**
 * The file a loader takes: that of the first condition it knows, as the manifest has them; `null` where that closes the
 * entry. Declarations are for compilers only.
 */
function runtimeTarget(value: Exports, known: ReadonlySet<string>): string | null | undefined {
  if (value === null) return null;
  if (typeof value === "string") return /\.d\.[cm]?ts$/.test(value) ? undefined : value;
  for (const [condition, inner] of Object.entries(value)) {
    const target = known.has(condition) ? runtimeTarget(inner, known) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

function expand(entry: Entry, files: readonly string[]): Entry[] {
  const [before, after] = entry.target.split("*");
  if (before === undefined || after === undefined) return [entry];
  return files
    .map((file) => `./${file}`)
    .filter((file) => file.startsWith(before) && file.endsWith(after) && file.length >= before.length + after.length)
    .map((file) => ({
      specifier: entry.specifier.replace("*", file.slice(before.length, file.length - after.length)),
      target: file,
    }));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

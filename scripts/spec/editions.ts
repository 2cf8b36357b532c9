/** One product line at one release, as GitHub describes it in one file. */
export interface Edition {
  /** `fpt`, `ghec`, `ghes-3.19`. */
  readonly id: string;
  readonly name: string;
  /** The source file that describes it. */
  readonly file: string;
  readonly apiVersions: readonly string[];
}

/** What `spec/editions.json` says. */
export interface EditionsConfig {
  /** The version GitHub answers with when a request names none. */
  readonly defaultApiVersion: string;
  readonly productLines: readonly ProductLine[];
}

/** A product line of one edition, or one whose releases each are an edition. */
export type ProductLine =
  | { readonly edition: string; readonly name: string; readonly file: string; readonly apiVersions: readonly string[] }
  | { readonly edition: string; readonly name: string; readonly file: string; readonly releases: readonly Release[] };

/** From this release on (until the next entry), these API versions. */
export interface Release {
  readonly from: string;
  readonly apiVersions: readonly string[];
}

/**
 * The editions a source ships, in the order of the product lines, releases ascending. Releases are read off the file
 * names, so a new one appears with the source that brings it; releases before the first entry are left out.
 */
export function discoverEditions(config: EditionsConfig, files: readonly string[]): Edition[] {
  return config.productLines.flatMap((line) => {
    if (!("releases" in line)) return files.includes(line.file) ? [fixedEdition(line)] : [];
    return releasesOf(line.file, files).flatMap((release) => {
      const known = line.releases.findLast(({ from }) => compareReleases(from, release) <= 0);
      const fill = (text: string): string => text.replace("{release}", release);
      return known
        ? [{ id: fill(line.edition), name: fill(line.name), file: fill(line.file), apiVersions: known.apiVersions }]
        : [];
    });
  });
}

function fixedEdition({ edition, name, file, apiVersions }: FixedLine): Edition {
  return { id: edition, name, file, apiVersions };
}

type FixedLine = Extract<ProductLine, { apiVersions: readonly string[] }>;

/** The releases for which there is a file: `ghes-{release}.json` and `ghes-3.19.json` make `3.19`. */
function releasesOf(pattern: string, files: readonly string[]): string[] {
  const [before = "", after = ""] = pattern.split("{release}");
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, file.length - after.length))
    .filter((release) => /^\d+\.\d+$/.test(release))
    .toSorted(compareReleases);
}

/** By number, not by letter: 3.9 comes before 3.10. */
function compareReleases(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The parts of a version number: https://semver.org */
export interface ReleaseNumber {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Counts releases from 1.0.0: eight patches to a minor, twelve minors to a major. */
export function releaseNumbers(): () => ReleaseNumber {
  let count = -1;
  return () => {
    count += 1;
    return { major: 1 + Math.floor(count / 96), minor: Math.floor(count / 8) % 12, patch: count % 8 };
  };
}

/** The bytes are not JSON. Where and why is found out afterwards, by a slower reader. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/** Who is told where values stand, while they are scanned. Offsets count bytes. */
export interface ScanNotes {
  /** The name of a value at a depth, quotes included, stands here for now. What it gives comes along with the value. */
  readonly name: (depth: number, bytes: Uint8Array, start: number, end: number) => number;
  /** A value begins, with this byte. What comes as the name of an array's item means nothing. */
  readonly begin: (depth: number, start: number, byte: number, name: number) => void;
  /** The value that was begun last at this depth ends before this offset. */
  readonly end: (depth: number, end: number) => void;
  /** How deep values are told: 1 are the members of the scanned value. May change when a name at depth 1 is told. */
  readonly depth: number;
}

/** For a scan that tells nobody anything. */
export const noNotes: ScanNotes = { name: () => 0, begin: () => undefined, end: () => undefined, depth: 0 };

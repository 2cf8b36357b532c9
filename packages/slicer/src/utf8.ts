import { SliceError } from "./errors.ts";
import { positionAfter } from "./text-position.ts";

const fatal = { fatal: true, ignoreBOM: true } as const;
const decoder = new TextDecoder("utf-8", fatal);

/** Text of the bytes from an offset on. Throws a SliceError with line and column when they are not UTF-8. */
export function decode(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  try {
    return decodePart(bytes.subarray(start, end));
  } catch (cause) {
    // Any other error is about the length of the text.
    if (!(cause instanceof TypeError)) throw cause;
    throw notUtf8(bytes, cause);
  }
}

/** Text of bytes. Throws a TypeError when they are not UTF-8. */
export function decodePart(part: Uint8Array): string {
  return decoder.decode(part);
}

/**
 * The bytes of a text. A lone surrogate, which UTF-8 cannot hold, is written as its escape: in JSON it can only stand in
 * a string, where the escape means the same.
 */
export function encode(text: string): Uint8Array {
  const escaped = text.replaceAll(/\p{Surrogate}/gu, (lone) => `\\u${lone.charCodeAt(0).toString(16)}`);
  return new TextEncoder().encode(escaped);
}

export function byteOrderMarkLength(bytes: Uint8Array): 0 | 3 {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The error that says where bytes are not UTF-8. */
export function notUtf8(bytes: Uint8Array, cause: TypeError): SliceError {
  const start = byteOrderMarkLength(bytes);
  const sound = soundStart(bytes.subarray(start));
  const { line, column } = positionAfter(sound);
  const wrong = bytes[start + new TextEncoder().encode(sound).length];
  const expected = "UTF-8";
  const received = wrong === undefined ? "the end of the text" : `the byte 0x${wrong.toString(16)}`;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new SliceError(
    `Not UTF-8: line ${line}, column ${column}: expected ${expected}, found ${received}.`,
    {
      code: "invalid-json",
      line,
      column,
      expected,
      received,
      hint: utf16 ? "This looks like UTF-16. Save it as UTF-8 first." : "Save it as UTF-8 first.",
    },
    { cause },
  );
}

/** The longest start of the bytes that is UTF-8, found by halving. */
function soundStart(bytes: Uint8Array): string {
  let sound = "";
  let low = 0;
  let high = bytes.length + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    try {
      // With `stream`, the last character may be incomplete; it is left out.
      sound = new TextDecoder("utf-8", fatal).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle;
    }
  }
  return sound;
}

import { UsageError } from "../context.ts";

const units: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** What `--max-bytes` stands at when it is not given: three times the biggest of GitHub's descriptions. */
export const defaultMaxBytes = 256_000_000;

/** More than one array of bytes holds in Node 20: https://nodejs.org/docs/latest-v20.x/api/buffer.html */
const mostBytes = 4 * 2 ** 30;

/**
 * Reads an amount of bytes: `64MB`, `1.5 GiB`, `100000`. kB, MB and GB count in thousands, KiB, MiB and GiB in 1024s.
 *
 * @param flag named in the error.
 * @throws {UsageError} when the text is no such amount, or less than 1 byte or more than 4 GiB.
 */
export function parseBytes(text: string, flag = "--max-bytes"): number {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
  const size = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined;
  if (digits === undefined || size === undefined) {
    throw new UsageError(`${flag} takes an amount of bytes such as 64MB, 1GiB or 100000, not "${text}"`);
  }
  const bytes = Math.floor(Number(digits) * size);
  if (bytes < 1) throw new UsageError(`${flag} takes at least 1 byte, not "${text}"`);
  if (bytes > mostBytes) throw new UsageError(`${flag} takes at most 4GiB, not "${text}"`);
  return bytes;
}

/** An amount of bytes for people: 13 MB, 1.5 GB, 640 bytes. */
export function formatBytes(bytes: number): string {
  const unit = (["GB", "MB", "kB"] as const).find((name) => bytes >= (units[name.toLowerCase()] ?? Infinity));
  if (unit === undefined) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const amount = bytes / (units[unit.toLowerCase()] ?? 1);
  return `${Number.isInteger(amount) ? amount : amount.toFixed(1)} ${unit}`;
}

import type { Time } from "../state/model.ts";

const day = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
const days = new Map<number, string>();

/** `2026-11-01T12:00:00Z`: whole seconds. A list has two for each version, and `toISOString` is slow. */
export function timeText(time: Time): string {
  const date = Math.floor(time / day);
  const seconds = Math.floor((time - date * day) / 1000);
  const hours = twoDigits[Math.floor(seconds / 3600)];
  return `${dayText(date)}T${hours}:${twoDigits[Math.floor(seconds / 60) % 60]}:${twoDigits[seconds % 60]}Z`;
}

function dayText(date: number): string {
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size > 10_000) days.clear();
  const text = new Date(date * day).toISOString().slice(0, 10);
  days.set(date, text);
  return text;
}

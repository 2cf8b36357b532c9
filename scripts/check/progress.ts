/** A task turbo has finished, read off its output. */
export interface Finish {
  readonly package: string;
  readonly task: string;
  readonly cached: boolean;
}

// With --log-order=grouped and --output-logs=hash-only, turbo prints this one line when a task has finished.
const finishLine = /^(\S+?):(\S+): cache (hit|miss|bypass)/;

/** What one line of turbo's output says about progress, if anything. */
export function readFinish(line: string): Finish | undefined {
  const [, packageName, task, cache] = finishLine.exec(line) ?? [];
  if (!packageName || !task) return undefined;
  return { package: packageName, task, cached: cache === "hit" };
}

/** The state of the check in a line: how far it is, and what is still to come. */
export function progressLine(finished: number, toGo: readonly string[], seconds: number): string {
  const far = `${finished} of ${finished + toGo.length} finished after ${Math.round(seconds)} s`;
  if (toGo.length === 0) return far;
  const more = toGo.length > 3 ? ` and ${toGo.length - 3} more` : "";
  return `${far}, to go: ${toGo.slice(0, 3).join(", ")}${more}`;
}

/** Where progress goes. A terminal has one line that is written over, a file or a pipe gets a line for each step. */
export interface Progress {
  /** Something has finished. */
  step(text: string): void;
  /** Nothing has, but there is somebody to show that to. */
  tick(text: string): void;
  /** Clears the line, so that what follows starts clean. */
  end(): void;
}

export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows progress on a screen. */
export function progressOn(screen: Screen): Progress {
  if (!screen.isTTY) {
    return { step: (text) => void screen.write(`${text}\n`), tick: () => undefined, end: () => undefined };
  }
  const clear = "\r\u001B[2K";
  const width = (screen.columns ?? 80) - 1;
  const show = (text: string): void => void screen.write(clear + text.slice(0, width));
  return { step: show, tick: show, end: () => void screen.write(clear) };
}

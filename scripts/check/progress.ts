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

/** Where progress goes: one line that is written over on a terminal, a line for each step in a file or a pipe. */
export interface Progress {
  show(text: string): void;
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
  if (!screen.isTTY) return { show: (text) => void screen.write(`${text}\n`), end: () => undefined };
  const clear = "\r\u001B[2K";
  const width = (screen.columns ?? 80) - 1;
  return {
    show: (text) => void screen.write(clear + text.slice(0, width)),
    end: () => void screen.write(clear),
  };
}

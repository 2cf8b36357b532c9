/** Keeps a state in a file. */
export interface StateKeeper {
  /** Something may have changed: it is written soon, with whatever changes until then. */
  changed(): void;
  /** Writes for the last time. Rejects when that fails. */
  end(): Promise<void>;
}

/** What a keeper works with. */
export interface Keeping {
  /** The text to write. */
  readonly text: () => string;
  readonly write: (text: string) => Promise<void>;
  /** Is told when a write failed that will be tried again. */
  readonly failed: (error: unknown) => void;
  /** How long changes are collected, in milliseconds. */
  readonly delay?: number;
}

/** Keeps a state: one write at a time, each of all there is. */
export function createStateKeeper({ text, write, failed, delay = 200 }: Keeping): StateKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const writeNow = (): void => {
    timer = undefined;
    writing = writing.then(() => write(text())).catch(failed);
  };
  return {
    changed() {
      timer ??= setTimeout(writeNow, delay);
    },
    async end() {
      clearTimeout(timer);
      await writing;
      await write(text());
    },
  };
}

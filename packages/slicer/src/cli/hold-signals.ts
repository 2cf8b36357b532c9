/** The part of `process` that signals come from and go to. */
export interface Signalled {
  readonly pid: number;
  readonly on: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) => unknown;
  readonly off: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) => unknown;
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Lets signals that would end the process wait, so that what must not be left half done is done or undone first.
 * What it gives lets them through again: the process then ends as if they had just come.
 */
export function holdSignals(process: Signalled): () => Promise<void> {
  const waiting = new Set<NodeJS.Signals>();
  const listener = (signal: NodeJS.Signals): void => void waiting.add(signal);
  for (const signal of signals) process.on(signal, listener);
  return async () => {
    // Signals are heard between two turns of the event loop: the first may have begun before this one came.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const signal of signals) process.off(signal, listener);
    for (const signal of waiting) process.kill(process.pid, signal);
  };
}

/** The longest that a timer waits, in milliseconds: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export const longestDelay: number = 2 ** 31 - 1;

/** Waits some milliseconds. Rejects with the signal's reason as soon as it aborts. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: (() => void) | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, milliseconds);
      // Whatever the caller aborted with is what `fetch` would reject with.
      abort = () => reject(signal.reason);
      signal.addEventListener("abort", abort);
    });
  } finally {
    clearTimeout(timer);
    if (abort) signal.removeEventListener("abort", abort);
  }
}

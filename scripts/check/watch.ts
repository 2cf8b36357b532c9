import { gateName } from "./gates.ts";
import { progressLine } from "./progress.ts";
import type { Finish, Progress } from "./progress.ts";

export interface Watch {
  finished(finish: Finish): void;
  end(): void;
}

/** Shows how far the check is, each time a gate finishes and, on a terminal, each second. */
export function watch(planned: readonly string[], progress: Progress): Watch {
  const started = performance.now();
  const toGo = new Set(planned);
  let finished = 0;
  const line = (): string => progressLine(finished, [...toGo], (performance.now() - started) / 1000);
  const timer = setInterval(() => progress.tick(line()), 1000);
  // The clock alone is no reason to go on.
  timer.unref();
  progress.tick(line());
  return {
    finished(finish) {
      finished += 1;
      toGo.delete(gateName(finish));
      progress.step(`${line()}; just now: ${gateName(finish)}${finish.cached ? " (cached)" : ""}`);
    },
    end() {
      clearInterval(timer);
      progress.end();
    },
  };
}

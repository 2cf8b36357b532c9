// pnpm fuzz:slicer [--cases 10000] [--seed N] [--case K]
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Found, Job } from "./worker.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** Only this one. */
    case: { type: "string" },
  },
});
/** No case takes a tenth of it. A case that does not come to an end is found by it, and told. */
const patienceMs = 60_000;

const seed = Number(values.seed);
const [start, end] =
  values.case === undefined ? [0, Number(values.cases)] : [Number(values.case), Number(values.case) + 1];
if (![seed, start, end].every(Number.isSafeInteger)) throw new Error("--cases, --seed and --case take whole numbers");
process.exitCode = await run({ seed, start, end, big: 100_000, shrink: true });

/** Runs cases in a worker, which can be ended when one of them hangs. */
function run(job: Job): Promise<number> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: job });
  let current = job.start;
  let faults = 0;
  return new Promise((resolve) => {
    const stop = (code: number): void => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(code));
    };
    const hang = (): void => {
      console.error(`case ${current} does not come to an end within ${patienceMs / 1000} s\n${replay(job, current)}`);
      stop(1);
    };
    let timer = setTimeout(hang, 2 * patienceMs);
    worker.on("error", (error) => {
      console.error(`case ${current} ended the process: ${error.message}\n${replay(job, current)}`);
      stop(1);
    });
    worker.on("message", ({ index, fault, shrunk, codes }: Found) => {
      clearTimeout(timer);
      timer = setTimeout(hang, patienceMs);
      current = index;
      if (fault !== undefined) {
        faults += 1;
        console.error(`case ${index}: ${fault}\n${replay(job, index)}`);
        if (shrunk !== undefined) console.error(`  smallest input found:\n${shrunk.slice(0, 2000)}\n`);
      }
      if (codes) {
        const outcomes = Object.entries(codes).map(([outcome, count]) => `${outcome} ${count}`);
        console.log(`seed ${job.seed}: ${job.end - job.start} cases, ${faults} faults (${outcomes.join(", ")})`);
        stop(faults > 0 ? 1 : 0);
      } else if (index % 1000 === 0 && index > job.start) console.log(`${index} cases`);
    });
  });
}

function replay({ seed: of }: Job, index: number): string {
  return `  again: pnpm fuzz:slicer --seed ${of} --case ${index}`;
}

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
/** No case takes half of it, in seconds of work: a busy machine is no reason to give up. What has no end is found by it. */
const patience = 60;

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
  let before = process.cpuUsage();
  return new Promise((resolve) => {
    const stop = (code: number): void => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(code));
    };
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1e6 < patience) return;
      console.error(`case ${current} does not come to an end within ${patience} s\n${replay(job, current)}`);
      stop(1);
    }, 1000);
    worker.on("error", (error) => {
      console.error(`case ${current} ended the process: ${error.message}\n${replay(job, current)}`);
      stop(1);
    });
    worker.on("message", ({ index, fault, shrunk, codes }: Found) => {
      before = process.cpuUsage();
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

// Required before a program that knows nothing of it: writes down what the process has cost when it ends. Through NODE_OPTIONS it is
// in the processes that the program starts, too. Plain CommonJS, as to load anything else would cost more.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const folder = process.env["BENCH_COSTS"];
// What threads cost is in the figures of their process.
if (folder !== undefined && isMainThread) {
  process.on("exit", () => {
    const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
    const costs = { microseconds: userCPUTime + systemCPUTime, kilobytes: maxRSS };
    writeFileSync(`${folder}/${process.pid}.json`, JSON.stringify(costs));
  });
}

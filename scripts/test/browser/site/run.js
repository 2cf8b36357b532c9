import { runScenario } from "./run-scenario.js";

globalThis.run = {
  page: runScenario,
  worker: (...words) =>
    new Promise((resolve, reject) => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.addEventListener("message", ({ data }) =>
        data.ok ? resolve(data.result) : reject(new Error(data.error)),
      );
      worker.addEventListener("error", ({ message }) => reject(new Error(`the worker broke: ${message}`)));
      worker.postMessage(words);
    }),
};

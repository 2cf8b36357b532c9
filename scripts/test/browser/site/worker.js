import { runScenario } from "./run-scenario.js";

globalThis.addEventListener("message", ({ data: words }) => {
  runScenario(...words).then(
    (result) => globalThis.postMessage({ ok: true, result }),
    (error) => globalThis.postMessage({ ok: false, error: String(error) }),
  );
});

import { scenarios } from "./scenarios.js";

globalThis.addEventListener("message", ({ data: { name, baseUrl } }) => {
  scenarios[name](baseUrl).then(
    (result) => globalThis.postMessage({ ok: true, result }),
    (error) => globalThis.postMessage({ ok: false, error: String(error) }),
  );
});

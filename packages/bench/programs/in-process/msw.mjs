// A handler for each operation of the slice, which answers with its example. @msw/source would make them, but only for MSW 2.
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

/** @type {import("../answering.ts").Open} */
export const open = (given) => {
  const slice = given.slice();
  const handlers = Object.entries(slice.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => handler(slice, method, path, operation)),
  );
  setupServer(...handlers).listen({ onUnhandledFrame: "error" });
  return globalThis.fetch;
};

/**
 * @param {import("../answering.ts").Slice} slice
 * @param {string} method
 * @param {string} path
 * @param {import("../answering.ts").SlicedOperation} operation
 */
function handler(slice, method, path, { responses }) {
  const status = Number(Object.keys(responses).find((code) => code.startsWith("2")));
  const reference = responses[status]?.content?.["application/json"]?.examples?.["default"]?.$ref;
  const example = slice.components.examples[reference?.split("/").at(-1) ?? ""]?.value;
  const address = `https://api.github.com${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
  const answer = () =>
    example === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(example, { status });
  switch (method) {
    case "get":
      return http.get(address, answer);
    case "post":
      return http.post(address, answer);
    case "delete":
      return http.delete(address, answer);
    default:
      throw new Error(`${method} ${path}: nobody has met this method here.`);
  }
}

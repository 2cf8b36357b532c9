// Loaded before an example runs: what it asks of GitHub is answered here, and it asks nobody else.
import { createFakeGithub } from "../fake-github/fake-github.ts";

const github = createFakeGithub();

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  request.signal.throwIfAborted();
  const answer = new URL(request.url).origin === "https://api.github.com" ? github(request) : undefined;
  return Object.defineProperty(answer ?? stop(request), "url", { value: request.url });
};

/** An error would be one failure among others: examples show how to catch them, and clients try again. */
function stop({ method, url }: Request): never {
  process.stderr.write(`the example calls ${method} ${url}, which is not in test/fake-github\n`);
  process.exit(1);
}

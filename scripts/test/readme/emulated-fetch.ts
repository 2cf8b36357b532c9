// Loaded before an example runs: what it asks of GitHub is answered by the emulator, and it asks nobody else.
import { createEmulator, demoSeed } from "@ghpkg/emulator";

// Examples delete what is untagged, and the client lets a second pass after each: a few are enough.
const packages = demoSeed.packages?.map((one) =>
  one.name === "team/app" ? { ...one, generate: { versions: 8 } } : one,
);
const github = createEmulator({ seed: { ...demoSeed, ...(packages && { packages }) } });

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (new URL(request.url).origin !== "https://api.github.com") stop(request);
  const answer = await github.fetch(request);
  // What it does not know, it knows no page of the documentation for.
  if (
    answer.status === 404 &&
    Object(await answer.clone().json()).documentation_url === "https://docs.github.com/rest"
  ) {
    stop(request);
  }
  return answer;
};

/** An error would be one failure among others: examples show how to catch them, and clients try again. */
function stop({ method, url }: Request): never {
  process.stderr.write(`the example calls ${method} ${url}, which the emulator does not know\n`);
  process.exit(1);
}

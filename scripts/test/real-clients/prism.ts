import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { borrowNode } from "../../check-package/borrow-node.ts";
import { nodeVersions } from "../../check-package/consumers.ts";

/** Something in an answer that its description does not allow. */
export interface Violation {
  readonly location: readonly string[];
  readonly severity: "Error" | "Hint" | "Information" | "Warning";
  readonly message: string;
  readonly code?: string;
}

/** Prism, between a client and a server. */
export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

const program = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
const slices = join(import.meta.dirname, "../../../spec/slices");
const secondsToStart = 60;
/** Tests that are broken off close nothing; what they leave is a standard input that has ended. */
const endsWithItsParent = `data:text/javascript,process.stdin.once("end", () => process.exit()).resume();`;

/** Lets Prism pass on what it is asked, and hold every answer against a slice of GitHub's description. */
export async function prismBefore(upstream: string, slice: string): Promise<Prism> {
  const words = ["proxy", join(slices, slice), upstream, "--port", "0", "--validate-request", "false"];
  const child = spawn(await nodeForPrism(), ["--import", endsWithItsParent, program, ...words], {
    // Its installation would have told scarf.sh of itself: pnpm-workspace.yaml forbids that. What runs asks nobody but `upstream`.
    env: { PATH: process.env["PATH"], NO_COLOR: "1", SCARF_ANALYTICS: "false" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  return {
    url: await addressOf(child),
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("close", () => resolve());
        child.kill();
      }),
  };
}

/** What Prism found: https://docs.stoplight.io/docs/prism/36b4fe99d0f3c-validation-proxy */
export function violationsIn(headers: Headers): readonly Violation[] {
  // Prism wrote it; what it cut off is no JSON, and throws.
  return JSON.parse(headers.get("sl-violations") ?? "[]") as Violation[];
}

/** Prism takes Node 24.18 or newer; the tests run on older ones too. */
async function nodeForPrism(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 18)) return process.execPath;
  const node = await borrowNode(nodeVersions[nodeVersions.length - 1] ?? "");
  if (!node.ok) throw new Error(node.because);
  return node.path;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`Prism ${why}:\n${output}`));
    };
    const timer = setTimeout(() => fail(`did not listen within ${secondsToStart} s`), secondsToStart * 1000);
    const read = (text: string): void => {
      output += text;
      const [, url] = /Prism is listening on (http:\S+)/.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      // What it logs of each request has to be read, or it stops.
      child.stdout?.off("data", read).resume();
      resolve(url);
    };
    child.stdout?.setEncoding("utf8").on("data", read);
    child.stderr?.setEncoding("utf8").on("data", read);
    child.once("error", ({ message }) => fail(`could not be started: ${message}`));
    child.once("close", () => fail("ended"));
  });
}

// Runs compiled samples one after the other, each in a GitHub where nothing has happened yet, and prints what each asked as JSON.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { makeReady, sampleGithub, sampleTokens } from "@ghpkg/docs/sample-github";
import type { ClientRun, ClientRunResult } from "./client-run.ts";

// What the tests wrote.
const runs = JSON.parse(readFileSync(0, "utf8")) as readonly ClientRun[];
const print = process.stdout.write.bind(process.stdout);
const results: ClientRunResult[] = [];

for (const { edition, file, ready, token } of runs) {
  const github = sampleGithub({ edition });
  await makeReady(github, ready);
  globalThis.fetch = github.fetch;
  process.env["GH_TOKEN"] = token ?? sampleTokens[ready.login];
  const printed: string[] = [];
  console.log = (...words: readonly unknown[]) => void printed.push(words.map(String).join(" "));
  let error: string | undefined;
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (thrown) {
    error = String(thrown);
  }
  results.push({ printed, requests: github.requests.list(), ...(error !== undefined && { error }) });
}
print(JSON.stringify(results));

import { readFileSync } from "node:fs";

/** GitHub's descriptions of 11 to 14 MB. Each exists as a `.deref.json` of 63 to 78 MB as well. */
export const realDescriptions = ["api.github.com", "ghec", "ghes-3.17", "ghes-3.18", "ghes-3.19"] as const;

export function readReal(name: (typeof realDescriptions)[number], form: "" | ".deref" = ""): Uint8Array {
  const folder = new URL("generated/", import.meta.resolve("@octokit/openapi/package.json"));
  return readFileSync(new URL(`${name}${form}.json`, folder));
}

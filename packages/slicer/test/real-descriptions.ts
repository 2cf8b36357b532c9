import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** GitHub's descriptions of 11 to 14 MB. Each exists as a `.deref.json` of 63 to 78 MB as well. */
export const realDescriptions = ["api.github.com", "ghec", "ghes-3.17", "ghes-3.18", "ghes-3.19"] as const;

type Name = (typeof realDescriptions)[number];

export function readReal(name: Name, form: "" | ".deref" = ""): Uint8Array {
  return readFileSync(realPath(name, form));
}

export function realPath(name: Name, form: "" | ".deref" = ""): string {
  const folder = new URL("generated/", import.meta.resolve("@octokit/openapi/package.json"));
  return fileURLToPath(new URL(`${name}${form}.json`, folder));
}

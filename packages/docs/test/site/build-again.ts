import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const packageDir = join(import.meta.dirname, "../..");

/** Builds the site once more, into a folder of its own, which is the caller's to remove. */
export async function buildAgain(settings: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "ghpkg-docs-"));
  // Not what vitest sets: BASE_URL, for one, would be taken for the site's own.
  const { PATH = "", HOME = "" } = process.env;
  await promisify(execFile)(process.execPath, ["build.ts", "--out", dir], {
    cwd: packageDir,
    env: { PATH, HOME, ...settings },
  });
  return dir;
}

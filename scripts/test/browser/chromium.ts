import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext } from "playwright-core";
import { candidates } from "../../system-program.ts";

/** A browser of its own, which nothing was ever done with. */
export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts the system's chromium. It does nothing on its own account, and finds no host but this machine. */
export async function startChromium(): Promise<Browser> {
  const executablePath = candidates("chromium", process.env["PATH"] ?? "").find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error("chromium is not on PATH any more");
  const profile = await mkdtemp(join(tmpdir(), "ghpkg-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      // Containers, where tests run as root, have no sandbox.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

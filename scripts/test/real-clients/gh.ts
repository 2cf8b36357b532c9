import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "@ghpkg/emulator";
import { runClient } from "./run-client.ts";
import type { ClientOptions, Said } from "./run-client.ts";

/** GitHub's command line, set up as on a machine of its own, and what it talks to. */
export interface Gh {
  /** Runs it as somebody: `run(token, "api", "/user")`. With an empty token it is whoever signed in before. */
  readonly run: (token: string, ...args: readonly string[]) => Promise<Said>;
  /** Runs it with something on its standard input. */
  readonly runWith: (input: string, token: string, ...args: readonly string[]) => Promise<Said>;
  readonly close: () => Promise<void>;
}

/**
 * Lets gh talk to an emulator through a Unix socket. It knows nothing of that: it asks for https://api.github.com, or for the
 * host that it is told as `GH_HOST`: https://cli.github.com/manual/gh_help_environment
 */
export async function ghTalkingTo(emulator: Emulator, host?: string): Promise<Gh> {
  const folder = await mkdtemp(join(tmpdir(), "ghpkg-gh-"));
  const socket = join(folder, "api.sock");
  await writeFile(join(folder, "config.yml"), `http_unix_socket: ${socket}\n`);
  const listening = await emulator.listen({ socket });
  const run = (token: string, args: readonly string[], options: ClientOptions): Promise<Said> =>
    runClient("gh", args, {
      ...options,
      env: { ...quiet, ...signedIn(token, host), GH_CONFIG_DIR: folder, HOME: folder },
    });
  return {
    run: (token, ...args) => run(token, args, {}),
    runWith: (input, token, ...args) => run(token, args, { input }),
    async close() {
      await listening.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** It prints no colours, asks nobody and does not look for a newer one. */
const quiet = { NO_COLOR: "1", GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1" };

/** A gh that knows GHE.com takes GH_TOKEN there, an older one the other: the same page of its manual. */
function signedIn(token: string, host: string | undefined): Record<string, string> {
  if (host === undefined) return { GH_TOKEN: token };
  return { GH_HOST: host, GH_ENTERPRISE_TOKEN: token, GH_TOKEN: token };
}
